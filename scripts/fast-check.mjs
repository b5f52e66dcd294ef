// fast-check as the tests see it: always the same cases, so that a run can be repeated on any machine. Other cases are
// tried with PROPERTY_SEED=n, or with PROPERTY_SEED=random, which says its seed when a property fails.
import fc from '../node_modules/fast-check/lib/fast-check.js';

const asked = process.env.PROPERTY_SEED ?? '20261124';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });

export default fc;
