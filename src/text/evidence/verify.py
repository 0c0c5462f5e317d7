# 双随机抽查证据包的独立核验。Python 3.6 以上，只用标准库，不用安装，不联网。
# 用法：在证据包的文件夹里运行  python verify.py  （也可以给出文件夹：python verify.py 文件夹）
# 退出码：0 一致；1 有不同；2 读不了，或者有规则本程序不认识，没有核对完。
# 格式见软件文档 docs/VERIFY.md；这里不使用制作证据包的软件的任何一行代码。

import csv
import decimal
import hashlib
import io
import json
import os
import re
import sys

decimal.getcontext().prec = 80
csv.field_size_limit(10 ** 8)

CATEGORIES = {'key': '重点', 'special': '特殊', 'general': '一般', 'offsite': '非现场'}
METHODS = ('sha256', 'seedrandom-utf8', 'seedrandom')
# What this program knows of the rules for the order of selection; of anything else it says so.
VERSIONS = (2, 3, 4)
SPANS = (('month', 1), ('quarter', 3), ('half-year', 6), ('year', 12))
QUOTAS = ('percent', 'times', 'staff', 'count')
DEMAND = {
    'quota', 'counts', 'coverageYears', 'noRepeat', 'noRepeatYears', 'months', 'batches', 'items',
    'yearNumber', 'clause',
}
LONG = 120
AFTER_ALL = 10 ** 9

differences = []
unchecked = []
notes = []


class Unknown(Exception):
    """A rule that this program does not know."""


def differ(place, recorded, computed):
    differences.append('%s：记录为“%s”，应为“%s”。' % (place, short(recorded), short(computed)))


def short(value):
    text = '空' if value == '' or value is None else str(value)
    return text if len(text) <= LONG else text[:LONG] + '…'


# ---- JSON with one spelling: keys sorted by UTF-16 code units, no white space ----

class Real(str):
    """A number that is not whole, in the letters of the file."""


def utf16(text):
    return text.encode('utf-16-be', 'surrogatepass')


def canonical(value):
    if isinstance(value, Real):
        return str(value)
    if isinstance(value, str):
        text = json.dumps(value, ensure_ascii=False)
        return re.sub('[\ud800-\udfff]', lambda found: '\\u%04x' % ord(found.group()), text)
    if isinstance(value, list):
        return '[' + ','.join(canonical(each) for each in value) + ']'
    if isinstance(value, dict):
        keys = sorted(value, key=utf16)
        return '{' + ','.join(canonical(key) + ':' + canonical(value[key]) for key in keys) + '}'
    return json.dumps(value)


def utf8(text):
    # A surrogate without its partner counts as U+FFFD.
    return text.encode('utf-16-le', 'surrogatepass').decode('utf-16-le', 'replace').encode('utf-8')


def sha256(text):
    return hashlib.sha256(utf8(text)).hexdigest()


# ---- tickets ----

def sha256_ticket(seed, id):
    return '0.' + str(int(sha256(sha256(seed) + id), 16)).zfill(64)[::-1]


def seedrandom(letters):
    """The first number of the npm package seedrandom 3, started with these letter codes (ARC4)."""
    key = []
    smear = 0
    for place, letter in enumerate(letters):
        at = place & 255
        if at < len(key):
            smear ^= key[at] * 19
            key[at] = 255 & (smear + letter)
        else:
            key.append(255 & (smear + letter))
    key = key or [0]
    state = list(range(256))
    j = 0
    for i in range(256):
        t = state[i]
        j = 255 & (j + key[i % len(key)] + t)
        state[i] = state[j]
        state[j] = t
    pointers = [0, 0]

    def take(count):
        i, j = pointers
        result = 0
        for _ in range(count):
            i = 255 & (i + 1)
            t = state[i]
            j = 255 & (j + t)
            state[i] = state[j]
            state[j] = t
            # As numbers of JavaScript: doubles.
            result = result * 256 + state[255 & (state[i] + state[j])]
        pointers[0], pointers[1] = i, j
        return result

    for _ in range(256):
        take(1)
    n, d, x = float(take(6)), float(256 ** 6), 0
    while n < 2.0 ** 52:
        n = (n + x) * 256
        d *= 256
        x = take(1)
    while n >= 2.0 ** 53:
        n /= 2
        d /= 2
        x >>= 1
    return (n + x) / d


def seedrandom_ticket(letters):
    exact = decimal.Decimal(seedrandom(letters))
    return str(exact.quantize(decimal.Decimal(1).scaleb(-16), decimal.ROUND_HALF_UP))


def ticket(method, seed, id):
    if method == 'sha256':
        return sha256_ticket(seed, id)
    text = seed + '|' + id
    if method == 'seedrandom-utf8':
        return seedrandom_ticket(utf8(text))
    units = text.encode('utf-16-le', 'surrogatepass')
    return seedrandom_ticket([low + 256 * high for low, high in zip(units[::2], units[1::2])])


def weighted_key(ticket_text, weight):
    """Efraimidis and Spirakis, 20 decimals, cut off."""
    key = -(1 - decimal.Decimal(ticket_text[:17])).ln() / decimal.Decimal(weight)
    return key.quantize(decimal.Decimal(1).scaleb(-20), decimal.ROUND_FLOOR)


# ---- the frozen text ----

ESCAPES = {'\\\\': '\\', '\\t': '\t', '\\n': '\n', '\\r': '\r'}


def fields(line):
    return [re.sub(r'\\[\\tnr]', lambda found: ESCAPES[found.group()], each) for each in line.split('\t')]


def read_frozen(text):
    lines = [fields(line) for line in text.split('\n')[:-1]]
    population = {'version': 0, 'units': {}, 'people': {}, 'year': 0, 'months': (1, 12), 'profile': {}}
    for line in lines:
        if line[0] == 'ssj-population':
            population['version'] = int(line[1])
        elif line[0] == 'period':
            population['year'] = int(line[1])
            population['months'] = months_of(line[2])
        elif line[0] == 'profile':
            population['profile'] = json.loads(line[1])
        elif line[0] == 'unit':
            unit = {
                'id': line[1], 'name': line[2], 'category': line[6], 'exclusion': line[8],
                'visits': int(line[9]), 'due': int(line[10]), 'weight': line[11],
                'directed': json.loads(line[12]),
                'directedVisits': json.loads(line[17]) if len(line) > 17 else [],
                'months': json.loads(line[18]) if len(line) > 18 else [],
                'directedMonths': json.loads(line[19]) if len(line) > 19 else [],
            }
            population['units'][unit['id']] = unit
        elif line[0] == 'inspector':
            population['people'][line[1]] = line[2]
    return population


def months_of(code):
    """The first and the last month of a period; of a batch, the month of its day."""
    kind, rest = code[:1], code[1:]
    if kind == 'M':
        return int(rest), int(rest)
    if kind == 'H':
        return int(rest) * 6 - 5, int(rest) * 6
    if kind == 'Y':
        return 1, 12
    if kind == 'B':
        return int(rest[5:7]), int(rest[5:7])
    return int(code) * 3 - 2, int(code) * 3


def spans_of(quota):
    """The spans that the clauses of a quota name."""
    kind = quota['kind']
    if kind == 'none':
        return set()
    if kind in ('and', 'or'):
        return set().union(*(spans_of(each) for each in quota['of']))
    if kind in ('bounded', 'most'):
        return spans_of(quota['quota'])
    per = quota.get('per')
    if kind not in QUOTAS or per != 'batch' and per not in dict(SPANS):
        raise Unknown('%s %s' % (kind, per))
    return {per}


def visits_within(unit, first, last):
    # What has no day counts for the year, and for the first half-year while nothing is known of the second.
    if first == 1 and last >= 6 and last >= len(unit['months']):
        return unit['visits']
    return sum(unit['months'][first - 1:last])


def turns_of(demand, population):
    """What goes before the tickets: coverage, then the checks in each span of the quota, the shortest first."""
    version, year = population['version'], population['year']
    if version not in VERSIONS:
        raise Unknown('ssj-population %d' % version)
    strange = set(demand) - DEMAND
    if strange:
        raise Unknown('、'.join(sorted(strange)))
    spans = spans_of(demand['quota'])
    turns = []
    if 'coverageYears' in demand:
        last_year = year + demand['coverageYears'] - 1
        turns.append(lambda unit: AFTER_ALL if unit['visits'] > 0 else unit['due'] or last_year)
    if version < 4:
        if not turns and spans & {'year', 'half-year'}:
            turns.append(lambda unit: unit['visits'])
        return turns
    first, last = population['months']
    for per, length in SPANS:
        if per in spans:
            begin = (first - 1) // length * length + 1
            end = (last - 1) // length * length + length
            turns.append(lambda unit, begin=begin, end=end: visits_within(unit, begin, end))
    return turns


def ranked(units, demand, population, tickets):
    """Units in the order of selection; Unknown where a rule is not known."""
    turns = turns_of(demand, population)
    same = len({unit['weight'] for unit in units}) < 2

    def order(unit):
        own = tickets[unit['id']]
        key = 0 if same else weighted_key(own, unit['weight'])
        return ([turn(unit) for turn in turns], key, own, utf16(unit['id']))

    return sorted(units, key=order)


# ---- one draw ----

def check_draw(draw, entries, sheets):
    name = draw['sheets']['record']
    seed, method = draw['seed'], draw['method']
    computed = sha256(draw['frozen'])
    if computed != draw['fingerprint']:
        differ('「%s」名录指纹' % name, draw['fingerprint'], computed)
    population = read_frozen(draw['frozen'])
    units = population['units']
    if method not in METHODS:
        differences.append('「%s」抽取方法“%s”本程序不认识，票号没有核对。' % (name, method))
        return
    recorded = {}
    for line in draw['units']:
        if line['id'] in recorded:
            differences.append('「%s」企业“%s”重复出现。' % (name, line['name']))
        recorded[line['id']] = line
    for id in sorted(set(units) ^ set(recorded), key=utf16):
        differences.append('「%s」企业标识“%s”只在%s里有。' % (name, id, '冻结名录' if id in units else '底册'))
    both = [id for id in recorded if id in units]
    tickets = {id: ticket(method, seed, id) for id in units}
    for id in both:
        line, unit = recorded[id], units[id]
        label = '「%s」企业“%s”' % (name, unit['name'])
        for what, said, right in (
            ('票号', line['ticket'], tickets[id]),
            ('名称', line['name'], unit['name']),
            ('类别', CATEGORIES.get(line['category'], ''), CATEGORIES.get(unit['category'], '')),
        ):
            if said != right:
                differ(label + what, said, right)
    check_selection(draw, population, recorded, tickets)
    check_list(draw, population, recorded, tickets, entries)
    check_cells(draw, population, recorded, sheets)


def check_selection(draw, population, recorded, tickets):
    name = draw['sheets']['record']
    profile, units = population['profile'], population['units']
    quotas = {line['category']: line for line in draw['categories']}
    weighted = any(unit['weight'] != '1' for unit in units.values())
    by_category = set()
    for category in CATEGORIES:
        own = [unit for unit in units.values() if unit['category'] == category]
        pool = [unit for unit in own if unit['exclusion'] == '']
        line = quotas.get(category)
        quota = (line or {}).get('quota') or 0
        try:
            order = ranked(pool, profile['plans'][category], population, tickets)
        except Unknown as rule:
            unchecked.append('「%s」%s类的规则本程序不认识（%s），这一类的名次和抽中与否没有核对。' % (
                name, CATEGORIES[category], rule))
            order = []
            by_category.update(
                unit['id'] for unit in pool
                if recorded.get(unit['id'], {}).get('drawn') is True and not recorded[unit['id']]['directed'])
        for place, unit in enumerate(order, 1):
            by_category.update([unit['id']] if place <= quota else [])
            check_unit(name, recorded.get(unit['id']), unit, place, place <= quota)
        for unit in pool:
            if weighted and unit['id'] in recorded:
                key = '{:f}'.format(weighted_key(tickets[unit['id']], unit['weight']))
                if recorded[unit['id']]['key'] != key:
                    differ('「%s」企业“%s”加权票号' % (name, unit['name']), recorded[unit['id']]['key'], key)
        for unit in own:
            if unit['exclusion'] != '':
                check_unit(name, recorded.get(unit['id']), unit, 0, False)
        if line is not None:
            counted = [unit for unit in own if unit['exclusion'] not in ('closed', 'deregistered')]
            for what, said, right in (
                ('总数', line['total'], len(counted)),
                ('不参加', line['excluded'], len(counted) - len(pool)),
                ('已抽', line['drawn'], min(quota, len(pool))),
            ):
                if said != right:
                    differ('「%s」%s类%s' % (name, CATEGORIES[category], what), said, right)
    check_directed(draw, population, recorded, tickets, by_category)


def check_unit(name, line, unit, rank, drawn):
    if line is None:
        return
    label = '「%s」企业“%s”' % (name, unit['name'])
    if line['rank'] != rank:
        differ(label + '名次', line['rank'], rank)
    if drawn != (line['drawn'] is True and not line['directed']):
        word = {True: '按本类抽中', False: '本类没有抽中'}
        differ(label + '是否抽中', word[not drawn], word[drawn])


def check_directed(draw, population, recorded, tickets, by_category):
    name = draw['sheets']['record']
    units = population['units']
    known = {each['id']: each for each in population['profile'].get('directed', [])}
    for line in recorded.values():
        for id in line['directed']:
            if id not in known:
                differences.append('「%s」企业“%s”：方案里没有定向抽查“%s”。' % (name, line['name'], id))
        if line['directed'] and line['drawn'] is not True:
            differences.append('「%s」企业“%s”：写明定向抽中，又没有抽中。' % (name, line['name']))
    for id, directed in known.items():
        seen = []
        for unit in units.values():
            if id not in unit['directed'] or unit['exclusion'] != '' or unit['id'] in by_category:
                continue
            at = unit['directed'].index(id)
            visits = unit['directedVisits'][at] if unit['directedVisits'] else unit['visits']
            months = unit['directedMonths'][at] if unit['directedMonths'] else unit['months']
            if not (directed['plan'].get('noRepeat') and visits > 0):
                seen.append(dict(unit, visits=visits, months=months))
        try:
            order = [unit['id'] for unit in ranked(seen, directed['plan'], population, tickets)]
        except Unknown as rule:
            unchecked.append('「%s」定向抽查“%s”的规则本程序不认识（%s），抽中哪些没有核对。' % (
                name, directed['name'], rule))
            continue
        taken = {line['id'] for line in recorded.values() if id in line['directed']}
        if taken != set(order[:len(taken)]):
            names = lambda ids: '、'.join(sorted(units[each]['name'] for each in ids if each in units))
            differ('「%s」定向抽查“%s”抽中的' % (name, directed['name']), names(taken), names(order[:len(taken)]))


# ---- the list and what happened to it ----

def check_list(draw, population, recorded, tickets, entries):
    name = draw['sheets']['list']
    acts = [entry['act'] for entry in entries if entry is not None]
    own = [act for act in acts if act.get('list') == name]
    begun = [act for act in acts if act['kind'] in ('draw', 'redraw') and act['sheets']['list'] == name]
    expected = {line['id'] for line in recorded.values() if line['drawn'] is True}
    replaced, replaces = set(), {}
    for act in own:
        if act['kind'] == 'substitute':
            if act['removed'] not in expected or act['removed'] in replaced or act['added'] in expected:
                differences.append('「%s」补抽与当时的名单对不上：%s 换 %s。' % (name, act['removed'], act['added']))
            replaced.add(act['removed'])
            replaces[act['added']] = act['removed']
            expected.add(act['added'])
    listed = [task['id'] for task in draw['tasks']]
    for id in sorted(set(listed) ^ expected, key=utf16):
        unit = population['units'].get(id, {'name': id})
        differences.append('「%s」%s企业“%s”。' % (name, '多出' if id in listed else '缺少', unit['name']))
    if len(set(listed)) != len(listed):
        differences.append('「%s」有企业重复出现。' % name)
    for task in draw['tasks']:
        if task['ticket'] != tickets.get(task['id']):
            differ('「%s」企业“%s”票号' % (name, task['name']), task['ticket'], tickets.get(task['id']))
    is_void = any(act['kind'] == 'void' for act in own)
    if is_void != (draw['state'] == 'void'):
        differ('「%s」是否作废' % name, draw['state'] == 'void', is_void)
    if not begun:
        if any(act['kind'] in ('draw', 'redraw') for act in acts):
            differences.append('「%s」的抽取不在操作记录里。' % name)
        else:
            notes.append('「%s」没有操作记录（早先版本的软件），名单指纹没有核对。' % name)
        return
    first = begun[0]
    for what, said, right in (
        ('名录指纹', first['fingerprint'], draw['fingerprint']),
        ('种子', first['seed'], draw['seed']),
        ('抽取方法', first['method'], draw['method']),
        ('抽查事项', first.get('itemsFingerprint', ''), '' if draw['items'] is None else sha256(canonical(draw['items']))),
        ('其他记载', first.get('factsFingerprint', ''), '' if draw['facts'] is None else sha256(canonical(draw['facts']))),
    ):
        if said != right:
            differ('「%s」操作记录里抽取一条的%s' % (name, what), said, right)
    # A list has a column for auxiliaries only where its draw filled it: of those that came later the acts tell.
    shown = any(task['auxiliaries'] for task in draw['tasks'] if task['id'] not in replaces)
    helpers = {}
    for act in () if shown else own:
        if act['kind'] == 'substitute':
            helpers[act['added']] = act['auxiliaries']
        if act['kind'] == 'reassign':
            helpers.update({each['enterprise']: each['auxiliaries'] for each in act['tasks'] if each['enterprise'] in helpers})
    text = canonical([{
        'id': task['id'], 'ticket': task['ticket'], 'lead': task['lead'], 'assists': task['assists'],
        'auxiliaries': task['auxiliaries'] or helpers.get(task['id'], []), 'replaces': replaces.get(task['id'], ''),
        'status': 'replaced' if task['id'] in replaced else 'standing',
    } for task in draw['tasks']])
    stated = [act['listFingerprint'] for act in begun[:1] + own if 'listFingerprint' in act][-1]
    if sha256(text) != stated:
        differ('「%s」名单指纹（谁去哪家）' % name, sha256(text), stated)


def check_chain(entries):
    previous = ''
    for number, entry in enumerate(entries, 1):
        label = '操作记录第 %d 条' % number
        if entry is None:
            differences.append(label + '读不出来，已被改动。')
            previous = None
            continue
        said = {key: entry[key] for key in ('act', 'at', 'by', 'number', 'witness')}
        computed = sha256(entry['previous'] + '\n' + canonical(said))
        if entry['number'] != number:
            differ(label + '序号', entry['number'], number)
        if previous is not None and entry['previous'] != previous:
            differ(label + '前一条校验值', entry['previous'], previous)
        if entry['hash'] != computed:
            differ(label + '校验值', entry['hash'], computed)
        previous = entry['hash']


# ---- announcements: what was said before the seed was known, and every start since ----

def check_announced(draws, entries, sheets):
    by_list = {draw['sheets']['list']: draw for draw in draws}
    announced, starts = None, []
    for entry in entries:
        if entry is None:
            continue
        act, number = entry['act'], entry['number']
        label = '操作记录第 %d 条' % number
        facts = []
        if act['kind'] == 'announce':
            for source in (act['source'], act['substitute']):
                if source is not None and source['at'] <= act['madeAt']:
                    differences.append('%s公告（%s）时，种子来源“%s”已经产生（%s）。' % (
                        label, act['madeAt'], source['name'], source['at']))
            check_notice(entry, sheets)
            announced, starts = entry, []
        elif act['kind'] == 'attempt':
            if announced is None:
                differences.append(label + '：开始之前没有公告。')
                continue
            source = announced['act'][{'main': 'source', 'substitute': 'substitute'}[act['source']]]
            if source is None or act['source'] == 'substitute' and act['reason'].strip() == '':
                differences.append(label + '：用了替代来源，公告没有替代来源，或者没有写理由。')
            elif act['startedAt'] < source['at']:
                differences.append('%s：种子来源“%s”产生（%s）之前就开始了（%s）。' % (
                    label, source['name'], source['at'], act['startedAt']))
            facts = [('公告的条号', act['announcement'], announced['number']), ('第几次开始', act['count'], len(starts) + 1)]
            starts.append({'number': number, 'act': act, 'ended': False})
        elif act['kind'] in ('cancelled', 'failed'):
            ended = [start for start in starts if start['number'] == act['attempt'] and not start['ended']]
            if not ended:
                differences.append('%s：第 %s 条不是还没有结束的开始。' % (label, act['attempt']))
            for start in ended:
                start['ended'] = True
        elif act['kind'] in ('draw', 'redraw'):
            following = act.get('announced')
            if announced is None and following is not None:
                differences.append(label + '：抽取之前没有公告。')
            elif announced is not None and following is None:
                differences.append('%s：没有按第 %d 条公告抽取。' % (label, announced['number']))
            elif announced is not None:
                facts = follow_facts(entry, announced, starts, by_list.get(act['sheets']['list']), sheets)
            announced, starts = None, []
        for what, said, right in facts:
            if said != right:
                differ(label + what, said, right)


def follow_facts(entry, announced, starts, draw, sheets):
    """What a draw says beside what its announcement and its start say."""
    act, said = entry['act'], announced['act']
    if not starts:
        differences.append('操作记录第 %d 条：公告之后没有开始。' % entry['number'])
        return []
    start = starts[-1]
    facts = [
        ('公告的条号', act['announced']['announcement'], announced['number']),
        ('开始的条号', (act['announced']['attempt'], entry['number'] - 1), (start['number'], start['number'])),
        ('名录指纹（公告）', act['fingerprint'], said['fingerprint']),
        ('抽取方法（公告）', act['method'], said['method']),
        ('种子（开始）', act['seed'], start['act']['seed']),
    ]
    if draw is None:
        return facts
    source = said['substitute' if start['act']['source'] == 'substitute' else 'source'] or said['source']
    record = draw['sheets']['record']
    shown = beside(sheets.get(record, []), '种子来源') or ''
    if source['name'] not in shown:
        differ('「%s」种子来源' % record, shown, source['name'])
    for key, name in (('categories', 'category'), ('directed', 'id')):
        quotas = {line[name]: line for line in draw[key]}
        for line in said[key]:
            own = quotas.get(line[name], {})
            for what, count in (('总数', 'total'), ('不参加', 'excluded'), ('应抽', 'quota')):
                facts.append(('公告的%s%s' % (CATEGORIES.get(line[name], line[name]), what), own.get(count), line[count]))
    return facts


def check_notice(entry, sheets):
    """抽取公告 against its entry."""
    act = entry['act']
    name = act['sheet']
    if name not in sheets:
        differences.append('没有「%s」这张表。' % name)
        return
    cells = sheets[name]
    hash = re.sub('[^0-9a-f]', '', (beside(cells, '操作记录') or '').split('校验值')[-1])
    for what, said, right in (
        ('名录指纹', ungrouped(beside(cells, '名录指纹') or ''), act['fingerprint']),
        ('抽取方法', (beside(cells, '抽取方法') or '').split('（')[0], act['method']),
        ('公告时间', beside(cells, '公告时间'), written(act['madeAt'])),
        ('种子来源', beside(cells, '种子来源'), act['source']['name']),
        ('产生时间', beside(cells, '产生时间'), written(act['source']['at'])),
        ('怎样写成种子', beside(cells, '怎样写成种子'), cell_text(act['source']['writing'])),
        ('操作记录', hash, entry['hash']),
    ):
        if said != right:
            differ('「%s」%s' % (name, what), said, right)
    rows = {row['类别']: row for row in table(cells, ['类别', '总数', '不参加', '应抽']) or []}
    for line in act['categories'] + act['directed']:
        label = CATEGORIES[line['category']] if 'category' in line else '定向：' + line['name']
        for what, count in (('总数', 'total'), ('不参加', 'excluded'), ('应抽', 'quota')):
            shown = rows.get(label, {}).get(what)
            if shown != str(line[count]):
                differ('「%s」%s%s' % (name, label, what), shown, line[count])


def written(moment):
    day, _, time = moment.partition('T')
    return '%d年%d月%d日 %s' % (tuple(map(int, day.split('-'))) + (time,))


# ---- the sheets: record.json against its own cells, and the CSV files against them ----

def cell_text(value):
    if isinstance(value, bool):
        return 'TRUE' if value else 'FALSE'
    return str(value).replace('\r\n', '\n').replace('\r', '\n')


def table(cells, header):
    """Rows below the row that has all of the header's words, by these words."""
    for index, row in enumerate(cells):
        texts = [cell_text(each) for each in row]
        if all(word in texts for word in header):
            rows = []
            for other in cells[index + 1:]:
                if not other or other[0] == '':
                    break
                rows.append(dict(zip(texts, map(cell_text, other))))
            return rows
    return None


def beside(cells, label):
    for row in cells:
        if len(row) > 1 and row[0] == label:
            return cell_text(row[1])
    return None


def ungrouped(text):
    """A hash stands in groups of four; the gaps are no part of it. Any other text is left as it is."""
    plain = text.replace(' ', '')
    return plain if re.match('[0-9a-f]{64}$', plain) else text


def check_cells(draw, population, recorded, sheets):
    names = draw['sheets']
    for name in names.values():
        if name not in sheets:
            differences.append('没有「%s」这张表。' % name)
            return
    record, ledger = sheets[names['record']], names['ledger']
    for label, right in (('种子', draw['seed']), ('名录指纹', draw['fingerprint'])):
        said = beside(record, label)
        if said is None or right not in (said.strip(), ungrouped(said)):
            differ('「%s」%s' % (names['record'], label), said, right)
    rows = table(sheets[ledger], ['企业标识', '票号', '名次', '结果'])
    if rows is None:
        differences.append('「%s」没有检查对象的表头。' % ledger)
        rows = []
    if len(rows) != len(draw['units']):
        differ('「%s」检查对象家数' % ledger, len(rows), len(draw['units']))
    for row, line in zip(rows, draw['units']):
        drawn = row['结果'].startswith(('抽中', '定向抽中'))
        for what, said, right in (
            ('企业标识', row['企业标识'], line['id']),
            ('企业名称', row['企业名称'], line['name']),
            ('类别', row['类别'], CATEGORIES.get(line['category'], '')),
            ('票号', row['票号'], line['ticket']),
            ('名次', row['名次'], cell_text(line['rank'] or '')),
            ('结果', '抽中' if drawn else '没有抽中', '抽中' if line['drawn'] else '没有抽中'),
        ):
            if said != right:
                differ('「%s」企业“%s”%s' % (ledger, line['name'], what), said, right)
    rows = table(sheets[names['list']], ['企业名称', '票号（前16位）', '主办'])
    if rows is None:
        differences.append('「%s」没有表头。' % names['list'])
        rows = []
    if len(rows) != len(draw['tasks']):
        differ('「%s」家数' % names['list'], len(rows), len(draw['tasks']))
    for row, task in zip(rows, draw['tasks']):
        label = '「%s」企业“%s”' % (names['list'], task['name'])
        if row['企业名称'] != task['name']:
            differ(label + '名称', row['企业名称'], task['name'])
        if row['票号（前16位）'] != task['ticket'][:18]:
            differ(label + '票号', row['票号（前16位）'], task['ticket'][:18])
        for what, ids in (('主办', [task['lead']]), ('协办', task['assists'])):
            people = [population['people'].get(id, id) for id in ids]
            said = [each for each in row[what].split('、') if each]
            if len(said) != len(people) or any(
                each != person and not each.startswith(person + '（') for each, person in zip(said, people)
            ):
                differ(label + what, row[what], '、'.join(people))


def column(index):
    name = ''
    index += 1
    while index > 0:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def check_file(folder, sheet):
    path = os.path.join(folder, os.path.basename(sheet['file']))
    try:
        with open(path, encoding='utf-8-sig', newline='') as file:
            rows = list(csv.reader(file))
    except OSError:
        differences.append('缺少文件 %s。' % sheet['file'])
        return
    except (UnicodeDecodeError, csv.Error):
        differences.append('%s 不是 UTF-8 的 CSV，没有核对。' % sheet['file'])
        return
    cells = sheet['cells']
    for index in range(max(len(rows), len(cells))):
        now = [cell_text(each) for each in rows[index]] if index < len(rows) else []
        once = [cell_text(each) for each in cells[index]] if index < len(cells) else []
        for place in range(max(len(now), len(once))):
            said = now[place] if place < len(now) else ''
            right = once[place] if place < len(once) else ''
            if said != right:
                differ('%s %s%d' % (sheet['file'], column(place), index + 1), said, right)


def main(folder):
    path = os.path.join(folder, 'record.json')
    try:
        with open(path, encoding='utf-8') as file:
            evidence = json.load(file, parse_float=Real)
        if evidence['format'] != 'ssj-evidence' or evidence['version'] != 1:
            print('record.json 不是本程序认识的版本。')
            return 2
    except (OSError, ValueError, KeyError, TypeError) as fault:
        print('读不了 %s：%s' % (path, fault))
        return 2
    entries = evidence['entries']
    sheets = {sheet['name']: sheet['cells'] for sheet in evidence['sheets']}
    try:
        if not evidence['draws']:
            differences.append('record.json 里没有抽取。')
        check_chain(entries)
        for draw in evidence['draws']:
            check_draw(draw, entries, sheets)
        check_announced(evidence['draws'], entries, sheets)
        announcements = {entry['act'].get('sheet') for entry in entries if entry is not None}
        for name in sheets:
            if name.startswith('抽取公告 ') and name not in announcements:
                differences.append('「%s」不在操作记录里。' % name)
        for sheet in evidence['sheets']:
            check_file(folder, sheet)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, decimal.DecimalException) as fault:
        differences.append('record.json 被改坏了，核验不能做完：%s %s' % (type(fault).__name__, fault))
    known = {sheet['file'] for sheet in evidence['sheets']}
    for name in sorted(os.listdir(folder)):
        if name.lower().endswith('.csv') and name not in known:
            differences.append('文件夹里多出 %s，record.json 没有提到它。' % name)
    for each in differences:
        print(each)
    for each in unchecked:
        print('没有核对：' + each)
    for each in notes:
        print('说明：' + each)
    found = evidence['found']['differences']
    if found:
        print('注意：制作证据包时，软件在原工作簿里发现 %d 处不同：' % len(found))
        for each in found:
            print('  ' + each)
    print('本程序不核对：各类应抽数和定向抽查家数怎样由规则得出、检查人员怎样分派、补抽和改派由谁接替、各表其余的文字；这些由 verify.html 核对。')
    if differences:
        print('不一致：%d 处' % len(differences))
        return 1
    if unchecked:
        print('没有核对完：%d 处规则本程序不认识，见上；其余没有发现不同。' % len(unchecked))
        return 2
    counts = (len(evidence['draws']), sum(len(draw['units']) for draw in evidence['draws']), len(entries), len(sheets))
    print('一致：%d 次抽取，检查对象 %d 家，操作记录 %d 条，CSV %d 个' % counts)
    return 0


if __name__ == '__main__':
    # Where the output goes to a file or a pipe, Windows would write it in the machine's own code page.
    if (sys.stdout.encoding or '').lower().replace('-', '') != 'utf8':
        sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8', line_buffering=True)
    code = main(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
    sys.stdout.flush()
    # A window that a double click opened would close at once.
    if os.name == 'nt' and sys.stdin is not None and sys.stdin.isatty() and 'PROMPT' not in os.environ:
        input('按回车键关闭')
    sys.exit(code)
