// Exact tests and odds of two groups of people, and of people asked twice. They hold at any number of people, however small.
//
//   Fisher            two-sided: every table with the same margins that is no likelier than the one seen. Fisher,
//                     Statistical Methods for Research Workers, 5th ed. (1934), sect. 21.02; as R's fisher.test
//   McNemar           exact: who changed one way of all who changed, against one half. McNemar, Psychometrika 12 (1947),
//                     153-157; Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13:91 (2013)
//   mid-p             tables as likely as the one seen count half: Lancaster, Journal of the American Statistical
//                     Association 56 (1961), 223-234; Hirji, Tan and Elashoff, Statistics in Medicine 10 (1991), 1137-1153.
//                     Less cautious: it keeps the level on the whole, not in every case
//   odds ratio        the conditional maximum likelihood estimate with its exact interval (Cornfield, Proceedings of the
//                     Third Berkeley Symposium 4 (1956), 135-148; as R's fisher.test): no half is added to any cell, so
//                     that a ratio may be 0 or infinite, which is what such data say
//   of pairs          who changed one way by who changed the other; its interval from Clopper and Pearson's, Biometrika 26
//                     (1934), 404-413 (Breslow and Day, Statistical Methods in Cancer Research 1 (1980), sect. 5.2)
//   Holm              Holm, Scandinavian Journal of Statistics 6 (1979), 65-70
#pragma once

#include <optional>
#include <vector>

#include "engine/analysis/intervals.h"

namespace behov {

struct PValue {
  double p = 1, mid = 1;
};

// Where a group is empty or everybody alike there is nothing to weigh: both are 1.
PValue fisher_exact(Share first, Share second);
// 1 where nobody changed.
PValue mcnemar_exact(const Pairs& pairs);

// Infinity where the second group's odds are 0; the interval's ends likewise.
struct OddsRatio {
  double value = 1;
  Interval interval;
};
// The odds of the first group by those of the second; nothing where everybody is alike or a group is empty.
std::optional<OddsRatio> odds_ratio(Share first, Share second);
// Nothing where nobody changed.
std::optional<OddsRatio> odds_ratio(const Pairs& pairs);

// In the order given; each at least as large as its own p, at most 1.
std::vector<double> holm_adjusted(const std::vector<double>& ps);

}  // namespace behov
