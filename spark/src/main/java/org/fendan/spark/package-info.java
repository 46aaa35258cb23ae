/**
 * The questions of {@link org.fendan.core.bulk} asked of Spark's datasets: Spark reads, moves and writes rows; what is
 * answered comes from the one engine that the command line uses too.
 */
@NullMarked
package org.fendan.spark;

import org.jspecify.annotations.NullMarked;
