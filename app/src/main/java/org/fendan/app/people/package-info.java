/** Who may sign in, for whom, and what they may do: values and credentials, without a store. */
@NullMarked
package org.fendan.app.people;

import org.jspecify.annotations.NullMarked;
