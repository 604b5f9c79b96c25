"""Whether paths stay in the project when links are followed."""

from __future__ import annotations

import os
from pathlib import Path


def leads_out(path: str) -> str:
    """What is wrong with a path that does not stay."""
    return f"“{path}” is a link that leads out of the folder of the configuration file"


class Inside:
    """The folder of a project, and what is known of the folders below it."""

    def __init__(self, root: Path):
        self._root = os.path.realpath(root)
        self._folders: dict[str, bool] = {"": True}

    def holds(self, path: str) -> bool:
        """Whether `path`, relative to the root, leads to a place below it; it need not exist."""
        folder, _, _ = path.rpartition("/")
        if folder not in self._folders:
            self._folders[folder] = self._leads_inside(folder)
        whole = f"{self._root}/{path}"
        return self._folders[folder] and (not Path(whole).is_symlink() or self._leads_inside(path))

    def _leads_inside(self, path: str) -> bool:
        return Path(os.path.realpath(f"{self._root}/{path}")).is_relative_to(self._root)
