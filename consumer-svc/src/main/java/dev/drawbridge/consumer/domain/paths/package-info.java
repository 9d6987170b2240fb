/** Whether a source reaches a service, step by step, and what closed the way first. */
@NullMarked
package dev.drawbridge.consumer.domain.paths;

import org.jspecify.annotations.NullMarked;
