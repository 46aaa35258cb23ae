/** What an author of a city extends and the house checks itself by: contracts, coverage of clauses, architecture rules. */
@NullMarked
package org.fendan.testkit;

import org.jspecify.annotations.NullMarked;
