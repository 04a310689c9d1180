"""Reviews by clinicians: what was signed, whether it still stands, and how a signature is written down."""

from .signed import REVIEWS_FILE, load_reviews
from .state import State, Status, article_hash, instruction_hash, status_of, stretch_hash, today

__all__ = ["REVIEWS_FILE", "State", "Status", "article_hash", "instruction_hash", "load_reviews", "status_of", "stretch_hash", "today"]
