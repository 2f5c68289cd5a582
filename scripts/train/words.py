"""Trains the word vectors: python3 words.py DATA_DIR OUT_FILE [MINUTES]

DATA_DIR is shared/data; its background/ (4,443 calls) gives neighbouring sentences and pairs of an analyst's question and the
executive's answer. Beside this file lie what was written for it: synonyms.txt (a term | its other names), statements.jsonl
(invented statements, the questions that each answers and one that comes near) and questions.jsonl (questions on calls of
background/, with the places of the sentences that answer). No company of shared/data/questions is among them.

A text is the weighted sum of its words and of its common pairs of words; questions and passages have weights of their own. All
pairs are learned by contrast with the others of a batch (Henderson et al., 2017). First neighbours and exchanges alone, then all kinds together.
"""
import gzip, hashlib, json, math, os, re, struct, sys, time
from collections import Counter
import numpy as np, torch

HERE = os.path.dirname(os.path.abspath(__file__))
DIMENSIONS, WORDS, PHRASES, LEAST = 192, 27000, 4000, 8
TEMPERATURE = .05
SENTENCE = re.compile(r'(?<=[.?!])\s+(?=[A-Z])')
# As vectorWords in src/models/wordVectors.ts: what a number is of stands for it.
TOKEN = re.compile(r"([$€£¥₹])?\s?(\d[\d,.]*\d|\d)(\s?(?:%|percent\b|percentage\b|basis points?\b|bps\b))?|[^\W\d_]+\d*(?:'[^\W\d_]+)?")
WRITTEN = re.compile(r"[^\W\d_]+\d*(?:['’][^\W\d_]+)?")
STOP = set('a an the and or of to in on for with is are was were be been do does did we you i it that this as at by from so just what how about can could would your our they he she there if have has had not but more up out will me my which who when where why any their its them than then into over also much many get'.split())
rng = np.random.default_rng(0)
torch.manual_seed(0)


def words_of(text):
    found = []
    for match in TOKEN.finditer(text.lower().replace('’', "'")):
        number = match.group(2)
        if number is None:
            word = match.group(0)
            found.append((word[:-2] if word.endswith("'s") else word).replace("'", ''))
        elif match.group(3):
            found.append('#%')
        elif match.group(1):
            found.append('#$')
        else:
            found.append('#y' if len(number) == 4 and number[:2] in ('19', '20') else '#')
    return found


def read_background(folder):
    """Each call as its turns (section, speaker, sentences of words), and how often words stand in capitals inside sentences."""
    calls, lower, upper = [], Counter(), Counter()
    for name in ('with-speakers', 'without-speakers'):
        for number, line in enumerate(gzip.open(f'{folder}/{name}.jsonl.gz', 'rt')):
            call = json.loads(line)
            turns = call.get('turns') or [('', '', call['text'])]
            calls.append((f"{call.get('ticker')}_{call.get('period')}", [(section, speaker, [words_of(s) for s in SENTENCE.split(text.replace('\n', ' '))], text) for section, speaker, text in turns]))
            if number % 3 == 0:
                for _, _, text in turns:
                    count_capitals(text, lower, upper)
    return calls, lower, upper


def count_capitals(text, lower, upper):
    for match in WRITTEN.finditer(text):
        written, start = match.group(0), match.start()
        word = words_of(written)[0]
        if written[0].islower():
            lower[word] += 1
        elif text[max(0, start - 2):start].strip('\n "“')[-1:] not in ('', '.', '?', '!', ':'):
            upper[word] += 1


def vocabulary_of(calls):
    count, pairs = Counter(), Counter()
    for _, turns in calls:
        for _, _, sentences, _ in turns:
            for words in sentences:
                count.update(words)
                pairs.update(zip(words, words[1:]))
    total = sum(count.values())
    telling = lambda word: word not in STOP and word[0] != '#'
    phrases = []
    for (a, b), k in pairs.items():
        if k >= 100 and telling(a) and telling(b):
            strength = math.log(k * total / (count[a] * count[b]))
            if strength > 2.5:
                phrases.append((k * strength, f'{a} {b}'))
    known = [word for word, k in count.most_common(WORDS) if k >= LEAST]
    return {word: at + 1 for at, word in enumerate(known + [phrase for _, phrase in sorted(phrases, reverse=True)[:PHRASES]])}


class Pairs:
    """The kinds of pairs, each a function that gives a batch."""

    def __init__(self, calls, number_of):
        self.number_of = number_of
        self.near, self.asked, frequency, sentences_read = [], [], Counter(), 0
        for _, turns in calls:
            sentences, exchanges, question = [], [], None
            management = {speaker for section, speaker, _, _ in turns if section == 'remarks' and speaker != 'Operator'}
            for section, speaker, said, _ in turns:
                if speaker == 'Operator':
                    question = None if section == 'qa' else question
                    continue
                sentences += said
                flat = [word for words in said for word in words]
                if section != 'qa':
                    continue
                if speaker in management:
                    if question and len(flat) > 25:
                        exchanges.append((self.numbers(question)[-100:], self.numbers(flat)[:220]))
                        question = None
                elif len(flat) > 12:
                    question = flat
            own = [self.numbers(words) for words in sentences]
            for numbers in own[::4]:
                frequency.update(set(numbers.tolist()))
                sentences_read += 1
            if len(own) > 20:
                self.near.append(own)
            if exchanges:
                self.asked.append([pair for pair in exchanges if len(pair[0]) > 5 and len(pair[1]) > 14] or exchanges[:1])
        self.rarity = np.zeros(len(number_of) + 1, dtype=np.float32)
        for number in number_of.values():
            self.rarity[number] = math.log((sentences_read + 1) / (frequency[number] + 1))
        self.read_written(calls)

    def numbers(self, words):
        known = [self.number_of[word] for word in words if word in self.number_of]
        known += [self.number_of[f'{a} {b}'] for a, b in zip(words, words[1:]) if f'{a} {b}' in self.number_of]
        return np.array(known, dtype=np.int64)

    def read_written(self, calls):
        text = lambda one: self.numbers(words_of(one))
        self.synonyms = []
        for line in open(f'{HERE}/synonyms.txt'):
            term, _, others = line.partition('|')
            known = [numbers for numbers in map(text, [term, *others.split(',')]) if len(numbers)]
            if len(known) > 1:
                self.synonyms.append(known)
        self.statements = []
        for line in open(f'{HERE}/statements.jsonl'):
            row = json.loads(line)
            questions = [numbers for numbers in map(text, row['questions']) if len(numbers)]
            self.statements.append((questions, text(row['statement']), text(row['near'])))
        turns_of = {name: turns for name, turns in calls}
        by_call, self.wordings = {}, []
        for line in open(f'{HERE}/questions.jsonl'):
            row = json.loads(line)
            questions = [numbers for numbers in map(text, row['questions']) if len(numbers)]
            if len(questions) > 1:
                self.wordings.append(questions)
            answers = [text(turns_of[row['call']][turn][3][start:end]) for turn, start, end in row.get('cite', []) + row.get('also', [])]
            answers = [numbers for numbers in answers if len(numbers) > 3]
            if questions and answers:
                by_call.setdefault(row['call'], []).append((questions, answers))
        self.questions = list(by_call.values())

    def neighbours(self, size):
        one, other = [], []
        while len(one) < size:
            call = self.near[rng.integers(len(self.near))]
            for at in rng.integers(2, len(call) - 2, 16):
                around = np.concatenate((call[at - 2], call[at - 1], call[at + 1], call[at + 2]))[:140]
                if 8 <= len(call[at]) <= 50 and len(around) > 10:
                    one.append(some(call[at], .3)); other.append(around)
        return one[:size], other[:size]

    def exchanges(self, size):
        one, other = [], []
        while len(one) < size:
            call = self.asked[rng.integers(len(self.asked))]
            for at in rng.permutation(len(call))[:16]:
                question, answer = call[at]
                if len(answer) > 60 and rng.random() < .7:
                    start = rng.integers(0, len(answer) - 40)
                    answer = answer[start:start + 40]
                one.append(some(question, .4)); other.append(some(answer, .25))
        return one[:size], other[:size]

    def same(self, size):
        one, other = [], []
        for at in rng.permutation(len(self.synonyms))[:size]:
            known = self.synonyms[at]
            a, b = rng.choice(len(known), 2, replace=False)
            if rng.random() < .5:
                a, b = 0, rng.integers(1, len(known))
            one.append(known[a]); other.append(known[b])
        return one, other

    def invented(self, size):
        chosen = [self.statements[at] for at in rng.permutation(len(self.statements))[:size]]
        one = [some(questions[rng.integers(len(questions))], .15) for questions, _, _ in chosen]
        return one, [some(statement, .2) for _, statement, _ in chosen] + [near for _, _, near in chosen]

    def marked(self, size):
        one, other = [], []
        while len(one) < size:
            call = self.questions[rng.integers(len(self.questions))]
            for at in rng.permutation(len(call))[:10]:
                questions, answers = call[at]
                one.append(some(questions[rng.integers(len(questions))], .15))
                other.append(some(answers[0] if rng.random() < .7 else answers[rng.integers(len(answers))], .2))
        return one, other

    def wording(self, size):
        one, other = [], []
        for at in rng.permutation(len(self.wordings))[:size]:
            a, b = rng.choice(len(self.wordings[at]), 2, replace=False)
            one.append(some(self.wordings[at][a], .1)); other.append(self.wordings[at][b])
        return one, other


def some(numbers, dropped):
    kept = numbers[rng.random(len(numbers)) > dropped]
    return kept if len(kept) > 2 else numbers


def train(pairs, minutes):
    size = len(pairs.number_of) + 1
    bag = torch.nn.EmbeddingBag(size, DIMENSIONS, mode='sum', padding_idx=0)
    torch.nn.init.normal_(bag.weight, std=1 / DIMENSIONS ** .5)
    bag.weight.data[0] = 0
    base = torch.tensor(pairs.rarity / pairs.rarity.max())
    asking, telling = torch.nn.Parameter(base.clone()), torch.nn.Parameter(base.clone())
    plain = torch.ones(size)

    def encode(texts, weights):
        numbers = torch.from_numpy(np.concatenate(texts))
        offsets = torch.from_numpy(np.cumsum([0] + [len(text) for text in texts[:-1]]))
        return torch.nn.functional.normalize(bag(numbers, offsets, per_sample_weights=weights[numbers]), dim=1)

    # A batch, the weights of both sides, the share of the first stage and of the second.
    kinds = [
        (lambda: pairs.neighbours(1024), asking, telling, .75, .18),
        (lambda: pairs.exchanges(768), asking, telling, .25, .12),
        (lambda: pairs.same(1024), plain, plain, 0, .3),
        (lambda: pairs.invented(512), asking, telling, 0, .12),
        (lambda: pairs.marked(384), asking, telling, 0, .2),
        (lambda: pairs.wording(384), asking, asking, 0, .08),
    ]
    for stage, (rate, share) in enumerate(((3e-3, .5), (1e-3, .5))):
        optimizer = torch.optim.Adam([bag.weight, asking, telling], lr=rate, fused=True)  # torch 2.4 or later; three times as fast
        chances = np.array([kind[3 + stage] for kind in kinds])
        start, step = time.time(), 0
        while (done := (time.time() - start) / (60 * minutes * share)) < 1:
            batch, left, right, *_ = kinds[rng.choice(len(kinds), p=chances / chances.sum())]
            one, other = batch()
            scores = encode(one, left) @ encode(other, right).T / TEMPERATURE
            labels = torch.arange(len(one))
            loss = torch.nn.functional.cross_entropy(scores, labels)
            if scores.shape[0] == scores.shape[1]:
                loss = loss + .3 * torch.nn.functional.cross_entropy(scores.T, labels)
            for group in optimizer.param_groups:
                group['lr'] = rate * (1 - done) + 1e-5
            optimizer.zero_grad(set_to_none=True); loss.backward(); optimizer.step()
            step += 1
            if step % 500 == 0:
                print(f'stage {stage + 1}, step {step}, {time.time() - start:.0f} s, loss {loss.item():.2f}', flush=True)
    return bag.weight.detach().numpy(), asking.detach().numpy(), telling.detach().numpy()


def save(path, number_of, vectors, asking, telling, lower, upper):
    """As decodeWordVectors in src/models/wordVectors.ts reads it."""
    words, at = list(number_of), np.array(list(number_of.values()))
    vectors = vectors[at]
    scales = np.abs(vectors).max(1) / 127
    scales[scales == 0] = 1
    rows = np.round(vectors / scales[:, None]).astype(np.int8)
    common = bytes(lower[word] >= 2 and lower[word] > upper[word] for word in words)
    name = f'builtin:words-{hashlib.sha256(rows.tobytes()).hexdigest()[:8]}'
    head = json.dumps({'version': 1, 'id': name, 'dimensions': DIMENSIONS, 'words': words}, ensure_ascii=False).encode()
    floats = b''.join(np.maximum(array, 0).astype('<f4').tobytes() for array in (scales, asking[at], telling[at]))
    with open(path, 'wb') as file:
        file.write(struct.pack('<I', len(head)) + head + floats + common + rows.tobytes())
    print(name, len(words), 'words,', os.path.getsize(path), 'bytes')


if __name__ == '__main__':
    data, out = sys.argv[1:3]
    calls, lower, upper = read_background(f'{data}/background')
    number_of = vocabulary_of(calls)
    pairs = Pairs(calls, number_of)
    print(len(calls), 'calls,', len(number_of), 'words,', len(pairs.synonyms), 'synonyms,', len(pairs.statements), 'statements,', sum(map(len, pairs.questions)), 'questions', flush=True)
    save(out, number_of, *train(pairs, float(sys.argv[3]) if len(sys.argv) > 3 else 25), lower, upper)
