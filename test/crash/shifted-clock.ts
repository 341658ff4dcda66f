/** Loaded before the program: its clock shows another time, and, where there is a word to be searched for, its two streams each say it. */
const { CANARY_SHIFT_MS = '0', CANARY_PLANTED = '' } = process.env;

const realNow = Temporal.Now.instant;
Temporal.Now.instant = () => realNow().add({ milliseconds: Number(CANARY_SHIFT_MS) });
if (CANARY_PLANTED !== '') {
  process.stdout.write(`stdout ${CANARY_PLANTED}\n`);
  process.stderr.write(`stderr ${CANARY_PLANTED}\n`);
}
