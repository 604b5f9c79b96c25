"""Where the target of a source stands: what `{}`, `{1}`, `{2}` … of a target stand for.

`{}` stands for what the wildcards of the source matched, from the first one to the last; `{1}` for what the first one
matched, `{2}` the second. A target without “/” stands in the folder of its source, and only the wildcards of the
source's last name count for its `{}`; any other target is relative to the root.
"""

from __future__ import annotations

import re
from functools import cached_property

from transcheck.errors import ConfigurationError
from transcheck.project.patterns import FOLDERS, Pattern, checked_parts, name_expression, pattern

_PLACE = re.compile(r"\{(\d*)\}")
_PLACES = re.compile(r"(?:\{\d*\})+")
_WILDCARD = re.compile(r"\*\*|[*?]")


class Target:
    """The target of a pair pattern; ConfigurationError where it does not say clearly which file it means."""

    def __init__(self, text: str, source: Pattern):
        self.text = text
        self._source = source
        self._beside = "/" not in text
        self._parts = checked_parts(text)
        self._check(set(_PLACE.findall(text)))

    def of(self, path: str) -> str:
        """The target of the source at `path`, which the source's pattern matches."""
        names = path.split("/")
        filled = "/".join(self._parts)
        if "{}" in filled:
            seen = -1 if self._beside else 0
            filled = filled.replace("{}", _between(names[seen:], self._source.parts[seen:]))
        elif _PLACE.search(filled):
            wildcards = self._wildcards(names)
            filled = _PLACE.sub(lambda match: wildcards[int(match[1]) - 1], filled)
        folder = names[:-1] if self._beside else []
        return "/".join([*folder, *(part for part in filled.split("/") if part)])

    @cached_property
    def form(self) -> Pattern:
        """The pattern of all targets: what it stands for is a translation, not a source."""
        parts: list[str] = []
        if self._beside:
            *parts, last = self._source.parts
            parts += [FOLDERS] if last == FOLDERS else []
        for part in self._parts:
            if self._beside or not _PLACE.search(part):
                parts.append(_PLACES.sub("*", part))
            elif _PLACE.fullmatch(part):
                parts.append(FOLDERS)
            else:
                parts += [FOLDERS, "*" + part[[match.end() for match in _PLACE.finditer(part)][-1] :]]
        return pattern("/".join(parts))

    def _check(self, used: set[str]) -> None:
        rest = _PLACE.sub("", self.text)
        if wrong := re.search(r"[*?{}]", rest):
            what = "“*” and “?” belong into the source" if wrong.group() in "*?" else "a brace stands alone"
            raise ConfigurationError(f"{what}; in a target “{{}}” stands for what they match there")
        wildcards = _WILDCARD.findall("/".join(self._source.parts))
        here = _WILDCARD.search(self._source.parts[-1]) if self._beside else wildcards
        if "" in used and len(used) > 1:
            raise ConfigurationError("use either “{}” or numbers (“{1}”), not both")
        if used == {""} and not here:
            where = "the last name of the source" if self._beside else "the source"
            raise ConfigurationError(f"“{{}}” stands for nothing here: {where} has no “*”")
        if not used and here:
            raise ConfigurationError(f"all sources would have the one target “{self.text}”; put “{{}}” into it")
        numbers = {int(number) for number in used if number}
        if numbers and not 1 <= min(numbers) <= max(numbers) <= len(wildcards):
            wrong_number = min(numbers) if min(numbers) < 1 else max(numbers)
            raise ConfigurationError(f"“{{{wrong_number}}}” stands for nothing: the source has {len(wildcards)} “*”")
        if numbers and self._source.parts.count(FOLDERS) > 1:
            raise ConfigurationError("numbers need a source with one “**” at most; use “{}”")

    def _wildcards(self, names: list[str]) -> list[str]:
        """What each wildcard stands for; of several “*” in a name each but the last takes as little as it can."""
        result: list[str] = []
        more = len(names) - len(self._source.parts)
        position = 0
        for part in self._source.parts:
            if part == FOLDERS:
                result.append("/".join(names[position : position + more + 1]))
                position += more + 1
                continue
            match = name_expression(part).fullmatch(names[position])
            assert match is not None
            result += match.groups()
            position += 1
        return result


def _between(names: list[str], parts: tuple[str, ...]) -> str:
    """What stands in `names` from the first wildcard of `parts` to the last one."""
    wild = [index for index, part in enumerate(parts) if _WILDCARD.search(part)]
    first, last = parts[wild[0]], parts[wild[-1]]
    middle = "/".join(names[wild[0] : len(names) - (len(parts) - 1 - wild[-1])])
    begin = 0 if first == FOLDERS else min(first.find(sign) for sign in "*?" if sign in first)
    end = 0 if last == FOLDERS else len(last) - max(last.rfind("*"), last.rfind("?")) - 1
    return middle[begin : len(middle) - end]
