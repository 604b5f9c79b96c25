"""The pieces that German and English need, of the base model's 250,000, as a small SentencePiece model.

    python -m training.vocabulary FOLDER TEXT...

writes FOLDER/pieces.model and FOLDER/pieces.json (the number in the base model of each piece). A piece is kept by how
often texts and word lists need it; single characters of Latin writing and marks are always kept.
"""

from __future__ import annotations

import argparse
import io
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import sentencepiece
from sentencepiece import sentencepiece_model_pb2

from training import base_weights, data
from training.pieces import END, PADDING, START, UNKNOWN, words_of

# Protocol buffers make their classes when they are imported.
layout: Any = sentencepiece_model_pb2

SIZE = 31_744
_TEXT, _LIST = 20, 1  # how much a piece in a text counts, and one in a word list


def model_of(pieces: Sequence[str], scores: Sequence[float]) -> bytes:
    """A SentencePiece unigram model of these pieces, whose first four are start, padding, end, unknown.

    It normalises as the base model's does (NFKC), but adds no space of its own: words are encoded one by one.
    """
    proto = layout.ModelProto()
    for number, (piece, score) in enumerate(zip(pieces, scores, strict=True)):
        entry = proto.pieces.add(piece=piece, score=score)
        if number in (START, PADDING, END):
            entry.type = layout.ModelProto.SentencePiece.CONTROL
        elif number == UNKNOWN:
            entry.type = layout.ModelProto.SentencePiece.UNKNOWN
    trainer = proto.trainer_spec
    trainer.model_type = layout.TrainerSpec.UNIGRAM
    trainer.vocab_size = len(pieces)
    trainer.bos_id, trainer.pad_id, trainer.eos_id, trainer.unk_id = START, PADDING, END, UNKNOWN
    trainer.bos_piece, trainer.pad_piece, trainer.eos_piece, trainer.unk_piece = pieces[:4]
    proto.normalizer_spec.CopyFrom(_normaliser())
    proto.normalizer_spec.add_dummy_prefix = False
    proto.normalizer_spec.remove_extra_whitespaces = False
    return bytes(proto.SerializeToString())


def _normaliser() -> Any:
    """SentencePiece's table for NFKC, which it writes into each model that it trains, however small."""
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["a b c"]), model_writer=written, vocab_size=8, hard_vocab_limit=False, minloglevel=2
    )
    proto = layout.ModelProto()
    proto.ParseFromString(written.getvalue())
    return proto.normalizer_spec


def word_lists() -> Iterator[str]:
    """German and English word forms from simplemma's tables (MIT)."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    for language in ("de", "en"):
        for form in DefaultDictionaryFactory().get_dictionary(language):
            yield form.decode() if isinstance(form, bytes) else form


def _counts(processor: sentencepiece.SentencePieceProcessor, words: Iterable[str], worth: int) -> Counter[int]:
    counts: Counter[int] = Counter()
    for word, times in Counter(words).items():
        for piece in processor.encode(word):
            counts[piece] += times * worth
    return counts


def _always(piece: str) -> bool:
    """Whether a piece is one character (perhaps after a space) that any German or English text may have."""
    rest = piece.removeprefix("▁")
    if len(rest) != 1:
        return not rest
    return ord(rest) < 0x250 or (unicodedata.category(rest) in {"Pd", "Po", "Pi", "Pf", "Sc"} and ord(rest) < 0x2100)


def chosen(weights: base_weights.BaseWeights, texts: Iterable[str], size: int = SIZE) -> list[int]:
    """The numbers in the base model of the pieces to keep: the four special ones first, then as in the base model."""
    whole = sentencepiece.SentencePieceProcessor(model_proto=model_of(weights.pieces, weights.scores.tolist()))
    in_texts = ((" " if word.apart else "") + word.text for text in texts for word in words_of(text))
    counts = _counts(whole, in_texts, _TEXT) + _counts(whole, (" " + word for word in word_lists()), _LIST)
    kept = {number for number, piece in enumerate(weights.pieces) if number > UNKNOWN and _always(piece)}
    for number, _ in counts.most_common():
        if len(kept) >= size - 4:
            break
        if number > UNKNOWN:
            kept.add(number)
    return [START, PADDING, END, UNKNOWN, *sorted(kept)]


def main() -> None:
    """Write the pruned vocabulary."""
    parser = argparse.ArgumentParser(description="Write the pruned vocabulary.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("texts", type=Path, nargs="+", help="jsonl or tsv, as training.data reads them")
    arguments = parser.parse_args()
    weights = base_weights.read()
    texts = (text for path in arguments.texts for segment in data.read(path) for text in segment.texts())
    numbers = chosen(weights, texts)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    model = model_of([weights.pieces[n] for n in numbers], [float(weights.scores[n]) for n in numbers])
    (arguments.folder / "pieces.model").write_bytes(model)
    (arguments.folder / "pieces.json").write_text(json.dumps(numbers), encoding="utf-8")
    print(f"{len(numbers)} pieces, {len(model)} bytes")


if __name__ == "__main__":
    main()
