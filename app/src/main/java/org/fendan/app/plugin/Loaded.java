package org.fendan.app.plugin;

import org.fendan.core.scheme.Catalogue;

/** Every scheme that was admitted, and what became of each jar. */
public record Loaded(Catalogue catalogue, LoadReport report) {}
