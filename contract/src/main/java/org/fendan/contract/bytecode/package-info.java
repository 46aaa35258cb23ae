/** What a policy's class files refer to, read from their bytes before any of them is loaded. */
@NullMarked
package org.fendan.contract.bytecode;

import org.jspecify.annotations.NullMarked;
