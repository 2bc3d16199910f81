// SPDX-License-Identifier: Apache-2.0
#include "extract/statement/election_words.hpp"

namespace mandat::extract {

const Pattern& chosen_forms() {
    static const Pattern p(
        "väljs|valdes|valts|vald|valda|utses|utsågs|utsetts|utsedd|utsedda|omväljs|omvaldes|"
        "omvalts|"
        "nyväljs|nyvaldes|invaldes|inväljs|förordnas|förordnades|fyllnadsvaldes|fyllnadsväljs|"
        "väljes|tillsätts|tillsattes|utnämns|utnämndes|adjungeras|adjungerades|återvaldes|"
        "återväljs");
    return p;
}

const Pattern& choosing_forms() {
    static const Pattern p(
        "välja|väljer|valde|valt|utse|utser|utsåg|utsett|omvälja|omväljer|omvalde|nyvälja|nyväljer|"
        "nyvalde|förordna|förordnar|förordnade|fyllnadsvälja|adjungera|adjungerar|adjungerade|"
        "tillsätta|utnämna|återvälja|återvalde");
    return p;
}

const Pattern& renewal_forms() {
    static const Pattern p(
        "omval|nyval|fyllnadsval|återval|omvald|nyvald|omvalda|nyvalda|kvarstår|kvarstående|"
        "kvarvarande");
    return p;
}

}  // namespace mandat::extract
