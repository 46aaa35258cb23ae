/** The office: payment runs, users and organisations, and the record of who did what. */
@NullMarked
package org.fendan.app.web.office;

import org.jspecify.annotations.NullMarked;
