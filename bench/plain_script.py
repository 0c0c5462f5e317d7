"""The whole job as a plain script does it: openpyxl reads the workbook, tickets are made by consistent_sampler's way, the
lowest of each category are drawn, everyone drawn gets the two inspectors with the least to do, and the workbook is saved
with four sheets more: plan, list, all tickets, record. No formats, no checks.

Run with a JSON request on standard input:
    {"book": path, "out": path, "seed": text, "sheets": [enterprises, inspectors], "columns": [name, code, address, region,
     contact, phone, category, state], "suspended": state of those that are not drawn, "takes": {category: count}, "titles": [names of the four sheets]}
Writes JSON: {"drawn": codes in the order of their tickets, by category; "seconds", "cpu", "megabytes"}.
"""

import heapq
import json
import resource
import sys
import time

import openpyxl

from consistent_sampler_peer import sampler

PERIOD_END = "2026-09-30"


def rows_of(sheet):
    """Rows as dictionaries by the headers of the first row."""
    rows = sheet.iter_rows(values_only=True)
    header = next(rows)
    return [dict(zip(header, row)) for row in rows]


def main(request):
    book = openpyxl.load_workbook(request["book"])
    enterprises = rows_of(book[request["sheets"][0]])
    inspectors = rows_of(book[request["sheets"][1]])
    name, code, address, region, contact, phone, category, state = request["columns"]

    groups = {}
    for enterprise in enterprises:
        groups.setdefault(enterprise[category], []).append(enterprise)
    drawn = {}
    ranked = []
    for group, take in request["takes"].items():
        by_code = {enterprise[code]: enterprise for enterprise in groups[group] if enterprise[state] != request["suspended"]}
        order = list(sampler(list(by_code), request["seed"], len(by_code)))
        drawn[group] = [ticket.id for ticket in order[:take]]
        ranked += [(by_code[ticket.id], ticket, rank + 1, rank < take) for rank, ticket in enumerate(order)]

    loads = [(0, number) for number in range(len(inspectors))]
    people = [next(iter(inspector.values())) for inspector in inspectors]
    teams = []
    for enterprise, ticket, _, is_drawn in ranked:
        if is_drawn:
            lead = heapq.heappop(loads)
            assist = heapq.heappop(loads)
            for load, number in (lead, assist):
                heapq.heappush(loads, (load + 1, number))
            teams.append((enterprise, ticket, people[lead[1]], people[assist[1]]))

    plan, chosen, tickets, record = (book.create_sheet(title) for title in request["titles"])
    plan.append(["序号", "抽查任务", "抽查对象", "抽查比例"])
    for number, (group, take) in enumerate(request["takes"].items()):
        plan.append([number + 1, group, group, take / len(groups[group])])
    chosen.append(["序号", name, code, address, region, contact, phone, category, "依据", "票号", "主办", "协办", "事项", "期限", "变动"])
    for number, (enterprise, ticket, lead, assist) in enumerate(teams):
        own = [enterprise[column] for column in (name, code, address, region, contact, phone, category)]
        chosen.append([number + 1, *own, "名录库", ticket.ticket_number[:18], lead, assist, "全部", PERIOD_END, None])
    tickets.append(["序号", "标识", name, code, address, region, category, "依据", "编号", "次数", "原因", "票号", "名次", "结果"])
    for number, (enterprise, ticket, rank, is_drawn) in enumerate(ranked):
        own = [enterprise[column] for column in (code, name, code, address, region, category)]
        tickets.append([number + 1, *own, "名录库", "REG", 0, None, ticket.ticket_number, rank, "抽中" if is_drawn else "未抽中"])
    tickets.append(["序号", *inspectors[0]])
    for number, inspector in enumerate(inspectors):
        tickets.append([number + 1, *inspector.values()])
    record.append(["种子", request["seed"]])
    for group, take in request["takes"].items():
        record.append([group, len(groups[group]), take])
    book.save(request["out"])
    return drawn


if __name__ == "__main__":
    start = time.perf_counter()
    answer = main(json.load(sys.stdin))
    seconds = time.perf_counter() - start
    usage = resource.getrusage(resource.RUSAGE_SELF)
    cpu = usage.ru_utime + usage.ru_stime
    megabytes = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    json.dump({"drawn": answer, "seconds": seconds, "cpu": cpu, "megabytes": megabytes}, sys.stdout)
