"""English words of the closed classes, lower case: what can stand beside what is known for these."""

from __future__ import annotations

ARTICLES = frozenset({"a", "an", "the"})
POSSESSIVES = frozenset({"my", "your", "its", "our", "their"})
SUBJECT_PRONOUNS = frozenset({"i", "he", "she", "we", "they"})
OBJECT_PRONOUNS = frozenset({"me", "him", "us", "them"})
REFLEXIVE_PRONOUNS = frozenset(
    {"myself", "yourself", "himself", "herself", "itself", "ourselves", "ourself", "yourselves", "themselves"}
)
PREPOSITIONS = frozenset(
    """
    about above across after against along amid among around as at before behind below beneath beside besides
    between beyond by concerning despite down during except for from in inside into like near of off on onto out
    outside over past per regarding since through throughout till to toward towards under underneath until unto up
    upon via with within without
    """.split()
)
CONJUNCTIONS = frozenset(
    """
    and or but nor because although though whereas while if unless whether than so yet when where that
    """.split()
)
BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
FINITE_BE = frozenset({"am", "is", "are", "was", "were"})
AUXILIARIES = FINITE_BE | {"has", "have", "had", "do", "does", "did"}
MODALS = frozenset({"can", "could", "will", "would", "shall", "should", "may", "might", "must", "cannot"})
QUESTION_WORDS = frozenset(["who", "whom", "whose", "which", "what", "when", "where", "why", "how"])
FUNCTION_WORDS = (
    ARTICLES
    | POSSESSIVES
    | SUBJECT_PRONOUNS
    | OBJECT_PRONOUNS
    | REFLEXIVE_PRONOUNS
    | PREPOSITIONS
    | CONJUNCTIONS
    | BE
    | AUXILIARIES
    | MODALS
    | QUESTION_WORDS
    | frozenset(
        """
    his her hers theirs ours mine yours you it this these those there here not no also very too just only even still
    then now again both either neither each every all some any many much more most other another such own same well
    """.split()
    )
)
