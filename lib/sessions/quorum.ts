/** A rule as it is recorded: at least, or more than, so many parts of the whole. */
interface Share {
  numerator: number;
  denominator: number;
  strictly: boolean;
}

/** The smallest number of members that satisfies a rule over a whole: two thirds of 60 are 40, more than half of 60 are 31. */
export function neededOf({ numerator, denominator, strictly }: Share, whole: number): number {
  const exact = (whole * numerator) / denominator;
  return strictly ? Math.floor(exact) + 1 : Math.ceil(exact);
}
