/** Tests that explain themselves: conditions, requirements and what they found. */
@NullMarked
package org.fendan.core.rule;

import org.jspecify.annotations.NullMarked;
