/** What accounts share, and how much they may have. */
@NullMarked
package dev.drawbridge.consumer.read.account;

import org.jspecify.annotations.NullMarked;
