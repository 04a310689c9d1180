"""A stretch's words and muscles held against its own poses. What agrees agrees with the figure: nothing is shown to work."""
