/** Work nobody waits for: jobs, and messages on their way out. It talks to desks only. */
@NullMarked
package org.fendan.app.job;

import org.jspecify.annotations.NullMarked;
