"""The doors to site builders: the only code that knows them."""
