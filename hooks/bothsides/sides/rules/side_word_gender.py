"""“La rodilla izquierdo”: the word for the side does not agree with its limb.

In Spanish a side word has the gender of its limb. One that has another was mostly left standing when the limb was changed, so the
side may be the old limb's too. Only found in languages whose nouns are known by gender (Spanish).
"""

from __future__ import annotations

from ._rule import Rule

RULE = Rule(
    code="side-word-gender",
    summary="A side word does not agree with its limb in gender or number.",
    flagged=(
        "Dobla la rodilla [[izquierdo]] y respira.",
        "Apoya el pie [[derecha]] en el suelo.",
        "Estira la rodilla de la pierna [[derecho]].",
    ),
    passes=(
        "Dobla la rodilla izquierda y apoya el pie derecho en el suelo.",
        "Levanta las manos derecha e izquierda.",
        "Apoya la planta del pie derecha en el suelo.",
        "Lleva la pierna derecho hacia atrás y mantén la espalda derecha.",
        "Los derechos de la persona no cambian.",
    ),
    hint="Make it agree, and look whether the side is right.",
)
