/** What was given up and holds back what follows it, until somebody has seen to it. */
@NullMarked
package dev.drawbridge.notification.delivery.block;

import org.jspecify.annotations.NullMarked;
