"""Trains the ranker of statements and the judge of answers on the features that `scripts/train.ts` writes.

    python3 rank.py FEATURES_DIR OUT_DIR

FEATURES_DIR holds a folder a set (meta.jsonl: one question a line, features.f32: a row of floats a contender). Questions with a
fold are held out by whole companies: OUT_DIR/folds/K.json has seen none of fold K, and all figures that are printed and kept are of
such rankers. OUT_DIR/ranker.json has seen all. The set `offTopic`, which nothing answers, is for the judge alone.
"""
import base64, datetime, hashlib, json, os, sys
import numpy as np, torch

FOLDS, KEEP, HIDDEN, EPOCHS, SEEDS = 5, 48, 64, int(os.environ.get('EPOCHS', 12)), int(os.environ.get('SEEDS', 3))
JUDGE_HIDDEN, JUDGE_EPOCHS, LEADING, FURTHER, SCORED, RESCORED = 32, 12, 5, 10, 64, 24
REFUSED = 0.55  # the share of tempting unanswerable questions that the threshold refuses: more would refuse too much that is said
# Features by which contenders are sorted before training: the others of a question are cut off.
FIRST = ['softAllDeviation', 'softDeviation', 'cosineDeviation', 'cosineWindowDeviation', 'bm25Deviation', 'bm25WindowDeviation', 'softImportantDeviation']
OFF_TOPIC = .9  # what a question about something else counts beside an answerable one
# Where a statement stands: it helps to choose, and misleads the judge on transcripts of other layouts. As src/search/ranking/judgeInputs.ts.
LAYOUT = ['remark', 'answer', 'question', 'inRemarks', 'placeInCall', 'placeInTurn', 'leftInTurn', 'firstInTurn', 'turnLength']
rng = np.random.default_rng(0)
torch.set_num_threads(int(os.environ.get('THREADS', os.cpu_count() or 1)))


def load(folder):
    lines = open(f'{folder}/meta.jsonl').read().splitlines()
    names = json.loads(lines[0])['features']
    rows = np.fromfile(f'{folder}/features.f32', dtype='<f4').reshape(-1, len(names))
    assert np.isfinite(rows).all()
    first = [names.index(name) for name in FIRST]
    questions = []
    for line in lines[1:]:
        q = json.loads(line)
        statements, right = q['statements'], set(q['right'])
        q['x'] = rows[q['at']: q['at'] + len(statements)]
        q['y'] = np.array([s in right for s in statements], dtype=bool)
        q['shown'] = np.array([any(s in right for s in range(a, b + 1)) for a, b in q['windows']], dtype=bool)
        q['plain'] = q['x'][:, first].sum(1)
        q['keep'] = (-q['plain']).argsort()[:KEEP]
        questions.append(q)
    return names, questions


def smaller(q, names):
    """The question as a smaller call would have it: some of its contenders, compared with each other alone."""
    chosen = np.unique(np.concatenate([np.flatnonzero(q['y']), rng.permutation(len(q['x']))[:rng.integers(20, 60)]]))
    x = q['x'][chosen].copy()
    for share, name in enumerate(names):
        if name.endswith('Share') and len(x):
            own = x[:, names.index(name[:-5])]
            x[:, share] = own / own.max() if own.max() > 0 else 0
            spread_ = own.std()
            x[:, share + 1] = (own - own.mean()) / spread_ / 4 if spread_ > 0 else 0
    small = {**q, 'x': x, 'y': q['y'][chosen], 'shown': q['shown'][chosen], 'isSmaller': True}
    for name in ('statements', 'windows', 'around'):
        small[name] = [q[name][i] for i in chosen]
    small['plain'] = x[:, [names.index(name) for name in FIRST]].sum(1)
    small['keep'] = (-small['plain']).argsort()[:KEEP]
    return small


class Ranker(torch.nn.Module):
    """A score a contender, and one for "none answers": a softmax over both."""

    def __init__(self, width):
        super().__init__()
        self.layers = torch.nn.Sequential(
            torch.nn.Linear(width, HIDDEN), torch.nn.GELU(approximate='tanh'), torch.nn.Dropout(.2),
            torch.nn.Linear(HIDDEN, HIDDEN // 2), torch.nn.GELU(approximate='tanh'), torch.nn.Dropout(.2),
            torch.nn.Linear(HIDDEN // 2, 1))
        self.none = torch.nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.layers(x).squeeze(-1)


def spread(x):
    """Deviations; 1 for what hardly varies here, so that it does not outweigh all else where it does."""
    deviation = x.std(0)
    return np.where(deviation < 1e-3, 1, deviation).astype('f4')


def scale(x, mean, deviation):
    return np.clip((x - mean) / deviation, -4, 4)


def fit(questions, mean, deviation, seed):
    torch.manual_seed(seed)
    questions = [q for q in questions if len(q['keep']) and (q['y'].any() or not q['answerable'])]
    x = np.zeros((len(questions), KEEP, len(mean)), dtype='f4')
    mask, y = np.zeros((len(questions), KEEP), dtype=bool), np.zeros((len(questions), KEEP + 1), dtype='f4')
    for i, q in enumerate(questions):
        n = len(q['keep'])
        x[i, :n], mask[i, :n], y[i, :n] = scale(q['x'][q['keep']], mean, deviation), True, q['y'][q['keep']]
        y[i, KEEP] = not q['answerable']
    x, mask, y = torch.from_numpy(x), torch.from_numpy(mask), torch.from_numpy(y)
    net = Ranker(len(mean))
    optimizer = torch.optim.AdamW(net.parameters(), lr=4e-3, weight_decay=2e-2)
    size = 64
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 4e-3, total_steps=EPOCHS * (len(questions) // size + 1))
    for _ in range(EPOCHS):
        net.train()
        order = torch.randperm(len(questions))
        for i in range(0, len(questions), size):
            j = order[i:i + size]
            scores = torch.cat([net(x[j]).masked_fill(~mask[j], -1e9), net.none.expand(len(j), 1)], 1)
            loss = -torch.logsumexp(scores.log_softmax(1).masked_fill(y[j] < .5, -1e9), 1).mean()
            optimizer.zero_grad(); loss.backward(); optimizer.step(); schedule.step()
    net.eval()
    return net


def scores_of(nets, q, mean, deviation):
    if len(q['x']) == 0:
        return np.zeros(0)
    with torch.no_grad():
        x = torch.from_numpy(scale(q['x'], mean, deviation).astype('f4'))
        s = (nets[0](x) - nets[0].none).numpy()
        # As `score` in src/search/ranking/ranker.ts: what stands out the least is left out, and the other networks are asked about the leading ones alone.
        s[(-q['plain']).argsort(kind='stable')[SCORED:]] = -99
        top = (-s).argsort(kind='stable')[:RESCORED]
        s[top] = np.mean([(net(x[top]) - net.none).numpy() for net in nets], 0)
        return s


def judge_inputs(q, s, pairs, columns):
    """As src/search/ranking/judgeInputs.ts."""
    order = (-s).argsort(kind='stable')
    at = lambda place: s[order[min(place, len(order) - 1)]]
    shares = np.exp(s) / (1 + np.exp(s).sum())
    part = shares / (shares.sum() + 1e-9)
    first, last = q['around'][order[0]]
    near = sum(share for share, statement in zip(shares, q['statements']) if first <= statement <= last)
    head = [at(0), at(0) - at(1), at(0) - at(LEADING - 1), at(0) - at(FURTHER - 1), shares.sum(), shares[order[0]], near, -(part * np.log(part + 1e-9)).sum()]
    return np.concatenate([head, q['x'][order[0], columns], q['x'][order[:LEADING]][:, [c for c in columns if c < pairs]].max(0)]).astype('f4')


def fit_judge(z, y, counts, seed):
    torch.manual_seed(seed)
    net = torch.nn.Sequential(torch.nn.Linear(z.shape[1], JUDGE_HIDDEN), torch.nn.GELU(approximate='tanh'), torch.nn.Dropout(.4), torch.nn.Linear(JUDGE_HIDDEN, 1))
    optimizer = torch.optim.AdamW(net.parameters(), lr=3e-3, weight_decay=.1)
    z, y, counts = torch.from_numpy(z), torch.from_numpy(y), torch.from_numpy(counts)
    for _ in range(JUDGE_EPOCHS):
        net.train()
        order = torch.randperm(len(z))
        for i in range(0, len(z), 128):
            j = order[i:i + 128]
            loss = torch.nn.functional.binary_cross_entropy_with_logits(net(z[j]).squeeze(-1), y[j], counts[j])
            optimizer.zero_grad(); loss.backward(); optimizer.step()
    net.eval()
    return net


def excerpts(q, s, most=3):
    """The contenders that are shown: none lies in the excerpt of another."""
    chosen, shown = [], []
    for i in (-s).argsort(kind='stable'):
        statement = q['statements'][i]
        if any(a <= statement <= b for a, b in shown):
            continue
        chosen.append(i); shown.append(q['windows'][i])
        if len(chosen) == most:
            break
    return chosen


def figures(questions, quiet=False):
    answerable, others = [q for q in questions if q['answerable']], [q for q in questions if not q['answerable']]
    hits = []
    for q in answerable:
        shown = excerpts(q, q['s'])
        hits.append((any(q['y'][i] for i in shown[:1]), any(q['y'][i] for i in shown), any(q['shown'][i] for i in shown[:1]), any(q['shown'][i] for i in shown)))
    sure, unsure = np.array([q['p'] for q in answerable]), np.array([q['p'] for q in others])
    cost = {f'refusing {int(100 * t)} % costs': float(np.mean(sure <= np.quantile(unsure, t))) for t in (.5, .6, .7)} if len(others) else {}
    auc = float((unsure[None] < sure[:, None]).mean()) if len(others) else 0
    names = ('first', 'in three', 'excerpt first', 'excerpt in three')
    out = dict(zip(names, np.mean(hits, 0).round(4).tolist())) | {k: round(v, 4) for k, v in cost.items()} | {'auc': round(auc, 4), 'answerable': len(answerable), 'unanswerable': len(others)}
    return out


def floats(array):
    return base64.b64encode(np.asarray(array, dtype='<f4').tobytes()).decode()


def layers(module):
    return [{'inputs': l.in_features, 'outputs': l.out_features, 'weights': floats(l.weight.detach().numpy()), 'bias': floats(l.bias.detach().numpy())}
            for l in module if isinstance(l, torch.nn.Linear)]


def main(features_dir, out_dir):
    sets = sorted(os.listdir(features_dir))
    questions, digest = [], hashlib.sha256()
    for name in sets:
        names, own = load(f'{features_dir}/{name}')
        digest.update(open(f'{features_dir}/{name}/meta.jsonl', 'rb').read())
        for q in own:
            q['set'] = name
        questions += own
    pairs = next(i for i, name in enumerate(names) if name.endswith('Share'))
    held = questions
    held += [smaller(q, names) for q in held if len(q['x'])]
    print(len(held), 'questions, half of them with fewer contenders', flush=True)

    def train(train_on):
        train_on = [q for q in train_on if q['set'] != 'offTopic']
        sample = np.concatenate([q['x'] for q in train_on[::3]])
        mean, deviation = sample.mean(0), spread(sample)
        return [fit(train_on, mean, deviation, seed) for seed in range(SEEDS)], mean, deviation

    rankers = []
    for fold in range(FOLDS):
        nets, mean, deviation = train([q for q in held if q['fold'] != fold])
        rankers.append((nets, mean, deviation))
        for q in held:
            if q['fold'] == fold:
                q['s'] = scores_of(nets, q, mean, deviation)
        print('fold', fold, flush=True)
    # The judge learns from scores of rankers that have not seen the company.
    judged = [q for q in held if len(q['x'])]
    columns = [at for at, name in enumerate(names) if name not in LAYOUT]
    z = np.stack([judge_inputs(q, q['s'], pairs, columns) for q in judged])
    y = np.array([q['answerable'] for q in judged], dtype='f4')
    folds = np.array([q['fold'] for q in judged])
    # The unanswerable count as much as the answerable in each set, so that one threshold fits all kinds of transcripts.
    counts = np.ones(len(judged), dtype='f4')
    for name in sets:
        own = np.array([q['set'] == name for q in judged])
        answered, others = own & (y > .5), own & (y < .5)
        counts[others] = answered.sum() / max(1, others.sum()) if answered.any() else OFF_TOPIC

    def train_judge(chosen):
        mean, deviation = z[chosen].mean(0), spread(z[chosen])
        return [fit_judge(scale(z[chosen], mean, deviation), y[chosen], counts[chosen], seed) for seed in range(3)], mean, deviation

    def judge(judges, inputs):
        nets, mean, deviation = judges
        with torch.no_grad():
            return np.mean([net(torch.from_numpy(scale(inputs, mean, deviation).astype('f4'))).squeeze(-1).numpy() for net in nets], 0)

    judges = []
    for q in held:
        q['p'] = -99.
    for fold in range(FOLDS):
        judges.append(train_judge(folds != fold))
        for q, p in zip([q for q, f in zip(judged, folds) if f == fold], judge(judges[-1], z[folds == fold])):
            q['p'] = float(p)
    report = {}
    for name in sets:
        own = [q for q in held if q['set'] == name and 'isSmaller' not in q]
        if any(q['answerable'] for q in own):
            report[name] = {'main wording': figures([q for q in own if q['wording'] == 0]), 'all wordings': figures(own)}
            for wording, values in report[name].items():
                print(name, wording, values, flush=True)
    if out_dir == '-':
        return
    trained = {'command': 'npm run train', 'date': datetime.date.today().isoformat(), 'data': digest.hexdigest()[:16], 'heldOut': report}
    main_wording = [q for q in held if q['set'] == sets_judged(sets)[0] and q['wording'] == 0 and 'isSmaller' not in q]
    thresholds = thresholds_of(main_wording)
    os.makedirs(f'{out_dir}/folds', exist_ok=True)
    for fold in range(FOLDS):
        save(f'{out_dir}/folds/{fold}.json', names, rankers[fold], judges[fold], thresholds, {**trained, 'heldOut': f'companies of fold {fold}'})
    save(f'{out_dir}/ranker.json', names, train(held), train_judge(folds >= 0), thresholds, trained)


def sets_judged(sets):
    return [name for name in sets if name == 'transcripts'] or sets[:1]


def thresholds_of(questions):
    """The likelihood below which the asked share of unanswerable questions falls; and from which further excerpts are right more often than not."""
    likelihood = lambda q: 1 / (1 + np.exp(-q['p']))
    answers = float(np.quantile([likelihood(q) for q in questions if not q['answerable']], REFUSED))
    further = []
    for q in questions:
        if len(q['x']) == 0 or likelihood(q) < answers:
            continue
        shown = excerpts(q, q['s'])
        further += [(likelihood(q) * np.exp(q['s'][i] - q['s'][shown[0]]), q['shown'][i]) for i in shown[1:]]
    further.sort(reverse=True)
    right = np.cumsum([r for _, r in further]) / np.arange(1, len(further) + 1)
    last = max((i for i in range(20, len(further)) if right[i] >= .5), default=20)
    print('answers from', round(answers, 4), '; also from', round(float(further[last][0]), 4), f'({last} further excerpts)')
    return {'answers': round(answers, 4), 'alsoAnswers': round(float(further[last][0]), 4)}


def save(path, names, ranker, judge, thresholds, trained):
    nets, mean, deviation = ranker
    judges, judge_mean, judge_deviation = judge
    content = {
        'version': 1, 'trained': trained, 'features': names,
        'ranker': {'mean': floats(mean), 'deviation': floats(deviation), 'networks': [{'none': net.none.item(), 'layers': layers(net.layers)} for net in nets]},
        'judge': {'mean': floats(judge_mean), 'deviation': floats(judge_deviation), 'networks': [{'none': 0, 'layers': layers(net)} for net in judges]},
        'thresholds': thresholds}
    with open(path, 'w') as file:
        json.dump(content, file, indent=1)
        file.write('\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
