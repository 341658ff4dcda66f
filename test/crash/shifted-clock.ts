/** Loaded before the program: its clock shows another time, and its two streams each say one word that is searched for. */
const { CANARY_SHIFT_MS = '0', CANARY_PLANTED = '' } = process.env;

const realNow = Temporal.Now.instant;
Temporal.Now.instant = () => realNow().add({ milliseconds: Number(CANARY_SHIFT_MS) });
process.stdout.write(`stdout ${CANARY_PLANTED}\n`);
process.stderr.write(`stderr ${CANARY_PLANTED}\n`);
