/** The command line. */
@NullMarked
package org.fendan.app.cli;

import org.jspecify.annotations.NullMarked;
