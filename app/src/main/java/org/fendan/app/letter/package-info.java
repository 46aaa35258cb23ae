/** Letters: how they are laid out, numbered and signed. */
@NullMarked
package org.fendan.app.letter;

import org.jspecify.annotations.NullMarked;
