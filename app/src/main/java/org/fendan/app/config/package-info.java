/** One typed configuration, all its faults at once. */
@NullMarked
package org.fendan.app.config;

import org.jspecify.annotations.NullMarked;
