"""A signed parity graph: which side words are tied to each other, and the smallest change that makes them agree."""

from __future__ import annotations

from collections.abc import Hashable


class Parity:
    """Union-find whose every node knows whether it is the same as its root or the opposite."""

    def __init__(self) -> None:
        self.parent: dict[Hashable, Hashable] = {}
        self.sign: dict[Hashable, int] = {}

    def find(self, node: Hashable) -> tuple[Hashable, int]:
        """The root of ``node`` and whether the two are opposite (1). Linear over all calls: paths are made short."""
        parent, sign = self.parent, self.sign
        above = parent.get(node)
        if above is None:
            parent[node], sign[node] = node, 0
            return node, 0
        if parent[above] == above:  # most nodes: a root, or just below one
            return above, sign[node]
        path = []
        while parent[node] != node:
            path.append(node)
            node = parent[node]
        total = 0
        for step in reversed(path):
            total ^= sign[step]
            parent[step], sign[step] = node, total
        return node, total

    def join(self, one: Hashable, two: Hashable, sign: int) -> bool:
        """Say that two nodes are the same (0) or opposite (1); False, and no trace, if what is known already says otherwise."""
        parent, signs = self.parent, self.sign
        if one in parent:
            a, p = self.find(one)
        else:  # most nodes are new
            a, p = one, 0
            parent[one], signs[one] = one, 0
        if two not in parent:
            parent[two], signs[two] = a, p ^ sign
            return True
        b, q = self.find(two)
        if a == b:
            return p ^ q == sign
        parent[b], signs[b] = a, p ^ q ^ sign
        return True
