// SPDX-License-Identifier: Apache-2.0
// Peers that are Debian packages of their own: each only where it was found.
#include "tests/bench/analysis_peers.hpp"

#include <cstdint>
#include <numeric>
#include <vector>

#ifdef MANDAT_GRAPHBLAS
// Its header declares C functions without saying so to C++; what it includes is included before.
#include <cinttypes>
#include <cmath>
#include <complex>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
extern "C" {
#include <GraphBLAS.h>
}
#endif
#ifdef MANDAT_IGRAPH
#include <igraph/igraph.h>
#endif

namespace mandat::bench {
namespace {

using analysis::Csr;

#ifdef MANDAT_GRAPHBLAS
/// A times its transpose over (plus, pair): how many columns two rows share.
double by_graphblas(const Csr& rows, const Csr& columns, Stopwatch& watch) {
    GrB_init(GrB_NONBLOCKING);
    GrB_Matrix a = nullptr;
    GrB_Matrix c = nullptr;
    const GrB_Index n = rows.size();
    std::vector<GrB_Index> i;
    std::vector<GrB_Index> j;
    for (std::uint32_t v = 0; v < rows.size(); ++v) {
        for (const std::uint32_t w : rows.of(v)) {
            i.push_back(v);
            j.push_back(w);
        }
    }
    const std::vector<std::uint32_t> ones(i.size(), 1);
    GrB_Matrix_new(&a, GrB_UINT32, n, columns.size());
    GrB_Matrix_build_UINT32(a, i.data(), j.data(), ones.data(), i.size(), GrB_PLUS_UINT32);
    GrB_Matrix_wait(a, GrB_MATERIALIZE);
    GrB_Matrix_new(&c, GrB_UINT32, n, n);
    i = {};
    j = {};
    watch.start();
    GrB_mxm(c, nullptr, nullptr, GxB_PLUS_PAIR_UINT32, a, a, GrB_DESC_T1);
    GrB_Matrix_wait(c, GrB_COMPLETE);
    watch.stop();
    std::uint64_t sum = 0;
    GrB_Matrix_reduce_UINT64(&sum, nullptr, GrB_PLUS_MONOID_UINT64, c, nullptr);
    // The diagonal holds the degrees; both halves are there.
    return static_cast<double>(sum - rows.targets.size()) / 2;
}
#endif

#ifdef MANDAT_IGRAPH
double projected_by_igraph(const Csr& rows, const Csr& columns, Stopwatch& watch) {
    igraph_t graph;
    igraph_t projection;
    igraph_vector_int_t edges;
    igraph_vector_int_t shared;
    igraph_vector_bool_t types;
    const igraph_integer_t n = rows.size();
    const igraph_integer_t all = n + columns.size();
    igraph_vector_bool_init(&types, all);
    for (igraph_integer_t v = n; v < all; ++v) VECTOR(types)[v] = true;
    igraph_vector_int_init(&edges, 0);
    for (std::uint32_t v = 0; v < rows.size(); ++v) {
        for (const std::uint32_t w : rows.of(v)) {
            igraph_vector_int_push_back(&edges, v);
            igraph_vector_int_push_back(&edges, n + w);
        }
    }
    igraph_create(&graph, &edges, all, IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&edges);
    igraph_vector_int_init(&shared, 0);
    watch.start();
    igraph_bipartite_projection(&graph, &types, &projection, nullptr, &shared, nullptr, -1);
    watch.stop();
    double sum = 0;
    for (igraph_integer_t k = 0; k < igraph_vector_int_size(&shared); ++k)
        sum += static_cast<double>(VECTOR(shared)[k]);
    return sum;
}

double scored_by_igraph(const Csr& rows, const Csr&, Stopwatch& watch) {
    igraph_t graph;
    igraph_vector_int_t edges;
    igraph_vector_t scores;
    igraph_vector_int_init(&edges, 0);
    for (std::uint32_t v = 0; v < rows.size(); ++v) {
        for (const std::uint32_t w : rows.of(v)) {
            if (v > w) continue;
            igraph_vector_int_push_back(&edges, v);
            igraph_vector_int_push_back(&edges, w);
        }
    }
    igraph_create(&graph, &edges, rows.size(), IGRAPH_UNDIRECTED);
    igraph_vector_init(&scores, 0);
    watch.start();
    igraph_betweenness(&graph, &scores, igraph_vss_all(), false, nullptr);
    watch.stop();
    const double n = rows.size();
    return igraph_vector_sum(&scores) / ((n - 1) * (n - 2) / 2);
}
#endif

}  // namespace

#ifdef MANDAT_GRAPHBLAS
const Work graphblas_projection = by_graphblas;
#else
const Work graphblas_projection = nullptr;
#endif
#ifdef MANDAT_IGRAPH
const Work igraph_projection = projected_by_igraph;
const Work igraph_betweenness_scores = scored_by_igraph;
#else
const Work igraph_projection = nullptr;
const Work igraph_betweenness_scores = nullptr;
#endif

}  // namespace mandat::bench
