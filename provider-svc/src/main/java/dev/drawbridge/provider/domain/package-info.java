/** What a provider decides: services, their permissions, and who is let in. Pure. */
@NullMarked
package dev.drawbridge.provider.domain;

import org.jspecify.annotations.NullMarked;
