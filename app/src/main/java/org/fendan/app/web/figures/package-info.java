/** Charts with the tables behind them, and the wall screen. */
@NullMarked
package org.fendan.app.web.figures;

import org.jspecify.annotations.NullMarked;
