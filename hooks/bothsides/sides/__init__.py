"""Left and right in words: what a side word means, what a sentence says of a limb, and whether it all fits."""
