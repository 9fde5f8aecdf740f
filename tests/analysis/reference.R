# The statistics of engine/analysis computed by R: a line of numbers in, a line of numbers out. reference_test.cc compares.
#   Rscript --vanilla reference.R CASES
odds <- function(x, m, n, k) {
  # fisher.test's own search, taken further than its 1e-4
  lo <- max(0, k - n); hi <- min(k, m); support <- lo:hi
  log_likely <- dhyper(support, m, n, k, log = TRUE)
  likely <- function(log_odds) { d <- log_likely + log_odds * support; d <- exp(d - max(d)); d / sum(d) }
  root <- function(f) exp(uniroot(f, c(-60, 60), tol = 1e-13, maxiter = 10000)$root)
  if (lo == hi) return(c(-1, -1, -1))
  c(if (x == lo) 0 else if (x == hi) Inf else root(function(l) sum(support * likely(l)) - x),
    if (x == lo) 0 else root(function(l) sum(likely(l)[support >= x]) - 0.025),
    if (x == hi) Inf else root(function(l) sum(likely(l)[support <= x]) - 0.025))
}
fisher <- function(v) {
  a <- v[1]; m <- v[2]; b <- v[3]; n <- v[4]
  test <- fisher.test(matrix(c(a, m - a, b, n - b), 2))
  p <- dhyper(0:m, m, n, a + b); seen <- dhyper(a, m, n, a + b)
  mid <- sum(p[p < seen * (1 - 1e-7)]) + sum(p[abs(p - seen) <= seen * 1e-7]) / 2
  if (a + b == 0 || a + b == m + n) mid <- 1  # everybody alike: nothing to weigh
  wilson <- function(x, of) suppressWarnings(prop.test(x, of, correct = FALSE)$conf.int)
  one <- wilson(a, m); two <- wilson(b, n); d <- a / m - b / n
  c(test$p.value, mid, d - sqrt((a / m - one[1])^2 + (two[2] - b / n)^2), d + sqrt((one[2] - a / m)^2 + (b / n - two[1])^2), one,
    odds(a, m, n, a + b))
}
pairs <- function(v) {
  e <- v[1]; f <- v[2]; g <- v[3]; h <- v[4]; n <- sum(v)
  p <- if (f + g == 0) 1 else binom.test(f, f + g)$p.value
  d <- dbinom(0:(f + g), f + g, 0.5); seen <- dbinom(f, f + g, 0.5)
  mid <- if (f + g == 0) 1 else sum(d[d < seen * (1 - 1e-7)]) + sum(d[abs(d - seen) <= seen * 1e-7]) / 2
  share <- if (f + g == 0) c(NA, NA) else binom.test(f, f + g)$conf.int
  one <- suppressWarnings(prop.test(e + f, n, correct = FALSE)$conf.int); two <- suppressWarnings(prop.test(e + g, n, correct = FALSE)$conf.int)
  below <- sqrt((e + f) * (g + h) * (e + g) * (f + h))
  phi <- if (below == 0) 0 else (if (e * h > f * g) max(e * h - f * g - n / 2, 0) else e * h - f * g) / below
  p1 <- (e + f) / n; p2 <- (e + g) / n
  down <- c(p1 - one[1], two[2] - p2); up <- c(one[2] - p1, p2 - two[1])
  c(p, mid, p1 - p2 - sqrt(max(0, down[1]^2 - 2 * phi * down[1] * down[2] + down[2]^2)),
    p1 - p2 + sqrt(max(0, up[1]^2 - 2 * phi * up[1] * up[2] + up[2]^2)), share / (1 - share))
}
words <- function(v) {
  observed <- v[1:2]; expected <- v[3:4] * sum(observed) / sum(v[3:4])
  c(2 * sum(ifelse(observed == 0, 0, observed * log(observed / expected))), log2((max(v[1], 0.5) / v[3]) / (max(v[2], 0.5) / v[4])))
}
spread <- function(v) {
  half <- length(v) / 2; occurrences <- v[1:half] / sum(v[1:half]); sizes <- v[-(1:half)] / sum(v[-(1:half)])
  dp <- sum(abs(occurrences - sizes)) / 2
  c(dp, dp / (1 - min(sizes)))
}
units <- function(v) cor(c(rep(1, v[2]), rep(0, v[4] - v[2])), c(rep(1, v[1]), rep(0, v[2] - v[1]), rep(1, v[3] - v[1]), rep(0, v[4] - v[2] - v[3] + v[1])))
work <- list(fisher = fisher, pairs = pairs, holm = function(v) p.adjust(v, "holm"), words = words, spread = spread, units = units)
for (line in readLines(commandArgs(TRUE)[1])) {
  parts <- strsplit(line, " ")[[1]]
  cat(sprintf("%.15g", work[[parts[1]]](as.numeric(parts[-1]))), "\n")
}
