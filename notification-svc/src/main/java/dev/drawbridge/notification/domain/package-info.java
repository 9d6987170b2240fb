/** What all of the domain shares: ARNs and the reasons to say no. */
@NullMarked
package dev.drawbridge.notification.domain;

import org.jspecify.annotations.NullMarked;
