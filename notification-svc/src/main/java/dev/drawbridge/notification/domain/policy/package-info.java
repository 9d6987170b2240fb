/** Who may do what with a topic: an evaluator of its policy. */
@NullMarked
package dev.drawbridge.notification.domain.policy;

import org.jspecify.annotations.NullMarked;
