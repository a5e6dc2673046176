// The numbers of « Le détecteur de certitude »: the order of the answers, calibration, the Brier score, and how little
// eight bets prove. No DOM here.

export const LEVELS = [50, 60, 70, 80, 90, 100];
export const BINS = [
  { from: 50, to: 60 },
  { from: 70, to: 80 },
  { from: 90, to: 100 },
];

/** A bet says true or false of an answer, with a confidence from 50 to 100; it wins when the source agrees. */
export function graded(answers, bets) {
  return answers.map((answer) => {
    const { says, confidence } = bets.get(answer.id);
    return { id: answer.id, says, confidence, won: says === answer.right };
  });
}

/** How many bets, how many won, and the mean confidence in percent. */
export function tally(results) {
  const bets = results.length;
  const won = results.filter((one) => one.won).length;
  const confidence = bets ? results.reduce((sum, one) => sum + one.confidence, 0) / bets : null;
  return { bets, won, confidence, share: bets ? (100 * won) / bets : null };
}

/** The calibration curve: one tally for each band of confidence. */
export function curve(results) {
  return BINS.map(({ from, to }) => ({
    from,
    to,
    ...tally(results.filter((one) => one.confidence >= from && one.confidence <= to)),
  }));
}

/** The Brier score: the mean square of the gap between the confidence, from 0 to 1, and what happened, 0 or 1. */
export function brier(results) {
  const penalties = results.map((one) => penalty(one.confidence, one.won));
  return penalties.reduce((sum, one) => sum + one, 0) / penalties.length;
}

/** The penalty of one bet: nothing for a sure bet that wins, one for a sure bet that loses. */
export function penalty(confidence, won) {
  return (confidence / 100 - (won ? 1 : 0)) ** 2;
}

/** The chances of winning 0, 1, 2… bets for someone whose confidences would be exactly right. */
export function chancesOfWinning(confidences) {
  return confidences.reduce(
    (chances, confidence) => {
      const win = confidence / 100;
      const next = new Array(chances.length + 1).fill(0);
      chances.forEach((chance, won) => {
        next[won] += chance * (1 - win);
        next[won + 1] += chance * win;
      });
      return next;
    },
    [1],
  );
}

/** The numbers of bets that such a person would win at least nine times out of ten, from the lowest to the highest. */
export function plausibleWins(confidences) {
  const chances = chancesOfWinning(confidences);
  return { low: quantile(chances, 0.05), high: quantile(chances, 0.95) };
}

function quantile(chances, share) {
  let sum = 0;
  const found = chances.findIndex((chance) => (sum += chance) >= share - 1e-9);
  return found === -1 ? chances.length - 1 : found;
}

/** Compare what was won with what a well-calibrated person would win: « above », « below » or « within ». */
export function verdict(results) {
  const { low, high } = plausibleWins(results.map((one) => one.confidence));
  const { won } = tally(results);
  if (won < low) return "below";
  return won > high ? "above" : "within";
}

/** A number as it is written in French, with at most so many decimals. */
export function french(number, decimals = 0) {
  return number.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "").replace(".", ",");
}

/** A percentage, with its no-break space. */
export function percent(number) {
  return `${french(number)} %`;
}
