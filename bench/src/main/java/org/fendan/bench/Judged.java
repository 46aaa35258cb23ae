package org.fendan.bench;

/**
 * A figure the run is judged by, such as how Fendan compares with a contender that took turns with it.
 *
 * @param id what it is called in bench/baseline.json, such as {@code http.admission-of-hello}
 * @param what what is compared with what, in words
 * @param figures its spread over the rounds; the median is what counts
 * @param bar what it must be
 */
record Judged(String id, String what, Spread figures, Bar bar) {}
