/** What every scheme keeps, whatever it regulates: checks that answer with sentences. */
@NullMarked
package org.fendan.contract;

import org.jspecify.annotations.NullMarked;
