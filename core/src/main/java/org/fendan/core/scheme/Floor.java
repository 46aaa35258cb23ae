package org.fendan.core.scheme;

import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.sharing.Bearer;

/** A level a fund should not fall below, as a share of the open loans it stands behind; a warning, never a refusal. */
public record Floor(String id, Citation citation, Text name, Bearer fund, Ratio ofOpenBalance) {}
