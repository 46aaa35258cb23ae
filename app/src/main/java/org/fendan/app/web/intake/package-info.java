/** Files in, and long work: templates, imports tried, filed and taken back, and how far every job has come. */
@NullMarked
package org.fendan.app.web.intake;

import org.jspecify.annotations.NullMarked;
