/** What became of deliveries: looked at, and sent once more. */
@NullMarked
package dev.drawbridge.notification.delivery.ledger;

import org.jspecify.annotations.NullMarked;
