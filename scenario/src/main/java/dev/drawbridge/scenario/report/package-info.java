/**
 * What a run showed: figures, whether the bounds were kept, and the same for machines and people.
 */
@NullMarked
package dev.drawbridge.scenario.report;

import org.jspecify.annotations.NullMarked;
