package org.fendan.app.web.figures;

import java.util.Optional;
import org.fendan.app.web.page.Table;

/**
 * A chart with the table behind it.
 *
 * @param plot empty where there is nothing to draw
 * @param hint what stands in its place, or below it
 */
public record Chart(String title, Optional<Plot> plot, Table table, String hint) {}
