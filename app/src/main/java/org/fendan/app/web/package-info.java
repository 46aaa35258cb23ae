/** The console: pages made on the server from what the desks answer. */
@NullMarked
package org.fendan.app.web;

import org.jspecify.annotations.NullMarked;
