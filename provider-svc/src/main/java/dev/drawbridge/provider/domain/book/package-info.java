/** The book in which a service's rules are drafted, published and kept, every version of them. */
@NullMarked
package dev.drawbridge.provider.domain.book;

import org.jspecify.annotations.NullMarked;
