package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Fields side by side: a ring for every number of elements. Any two of its first {@link #apart()} scalars differ by
 * something that can be divided by, in each field.
 *
 * <p>Idea: the number's largest prime powers are the fields; a scalar is one number taken in each field at once, so two of
 * them differ in all fields or in none, as long as they are smaller than the smallest field. Complexity: O(1) an operation
 * and field. Source: MacNeish, Annals of Mathematics 23, 1922.
 */
final class FieldProduct {

    private final List<GaloisField> fields;
    private final int apart;

    private FieldProduct(List<GaloisField> fields) {
        this.fields = List.copyOf(fields);
        this.apart = fields.stream().mapToInt(GaloisField::order).min().orElse(1);
    }

    /** @param order how many elements, 2 or more */
    static FieldProduct of(int order) {
        return new FieldProduct(powers(order).stream().map(GaloisField::of).toList());
    }

    /** What {@link #apart()} of so many elements is, without the fields. @param order 2 or more */
    static int apart(int order) {
        return Collections.min(powers(order));
    }

    private static List<Integer> powers(int order) {
        var powers = new ArrayList<Integer>();
        int rest = order;
        while (rest > 1) {
            int prime = GaloisField.smallestPrime(rest);
            int power = 1;
            while (rest % prime == 0) {
                rest /= prime;
                power *= prime;
            }
            powers.add(power);
        }
        return powers;
    }

    /** How many scalars there are any two of which differ in every field. */
    int apart() {
        return apart;
    }

    /** An element and the product of two scalars. @param element 0 or more, less than the order */
    int sum(int element, int scalar, int other) {
        int sum = 0;
        int place = 1;
        int rest = element;
        for (var field : fields) {
            sum += field.sum(rest % field.order(), field.product(scalar, other)) * place;
            place *= field.order();
            rest /= field.order();
        }
        return sum;
    }
}
