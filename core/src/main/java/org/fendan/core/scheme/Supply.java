package org.fendan.core.scheme;

import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;

/** Which authority supplies a fact. */
public record Supply(Citation citation, FactKey<?> fact, Text authority) {}
