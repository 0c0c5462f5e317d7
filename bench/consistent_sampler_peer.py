"""The peer of the benchmark: the published algorithm of Ronald L. Rivest's consistent_sampler, re-implemented.

This file is not that program. It follows its published description and its shape, so that the time it takes is the time a user of
it would wait: for each id two SHA-256 in hexadecimal (the seed's is taken anew for each id), the decimal digits of the hash reversed as a
text, a named tuple pushed on a heap; then the sample popped from the heap. Options that a draw without replacement does not
use are left out. See github.com/ron-rivest/consistent_sampler (MIT).

Usage: python3 consistent_sampler_peer.py < request.json > answer.json
request  {"seed": text, "groups": [[id, ...], ...], "takes": [count, ...]}
answer   {"seconds": float, "samples": [[[ticket number, id], ...], ...]}
"""

import collections
import hashlib
import heapq
import json
import sys
import time

Ticket = collections.namedtuple("Ticket", ["ticket_number", "id", "generation"])


def sha256_hex(text):
    """The SHA-256 of a text, 64 hexadecimal letters.

    >>> sha256_hex("abc")
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    """
    return hashlib.sha256(str(text).encode("utf-8")).hexdigest()


def sha256_uniform(text):
    """The SHA-256 of a text as a decimal fraction: the digits of the number, at least 64, the last first.

    >>> sha256_uniform("abc")
    '0.56998071861792858926477341561059638840106636224182943832566300809078486324348'
    """
    digits = list("{:064d}".format(int(sha256_hex(text), 16)))
    digits.reverse()
    return "0." + "".join(digits)


def first_ticket(id, seed):
    """The only ticket of an id in a draw without replacement.

    >>> first_ticket('AB-130', '01382438112797316654').ticket_number
    '0.26299714122838008416507544297546663599715395525154425586041245287750224561854'
    """
    return Ticket(sha256_uniform(sha256_hex(seed) + str(id)), id, 1)


def make_ticket_heap(id_list, seed):
    """All tickets, as a heap."""
    heap = []
    for id in id_list:
        heapq.heappush(heap, first_ticket(id, seed))
    return heap


def sampler(id_list, seed, take):
    """The tickets of a sample, the lowest first.

    >>> [ticket.id for ticket in sampler(['A-1', 'A-2', 'A-3', 'B-1', 'B-2', 'B-3'], '314159', 4)]
    ['B-2', 'B-3', 'A-3', 'A-2']
    """
    assert len(id_list) == len(set(id_list)), "ids must be distinct"
    heap = make_ticket_heap(id_list, seed)
    while heap and take > 0:
        take -= 1
        yield heapq.heappop(heap)


if __name__ == "__main__":
    request = json.load(sys.stdin)
    start = time.perf_counter()
    samples = [list(sampler(group, request["seed"], take)) for group, take in zip(request["groups"], request["takes"])]
    seconds = time.perf_counter() - start
    json.dump({"seconds": seconds, "samples": [[[ticket.ticket_number, ticket.id] for ticket in sample] for sample in samples]}, sys.stdout)
