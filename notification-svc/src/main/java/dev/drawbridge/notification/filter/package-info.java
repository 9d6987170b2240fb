/** Which messages a subscription wants: filter policies, compiled and matched. */
@NullMarked
package dev.drawbridge.notification.filter;

import org.jspecify.annotations.NullMarked;
