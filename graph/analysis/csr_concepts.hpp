// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>

#include "graph/analysis/csr.hpp"

namespace mandat::analysis {

/// An entry of a row: `at` is its place in Csr::targets.
struct CsrEdge {
    std::uint32_t source = 0;
    std::uint64_t at = 0;
    friend bool operator==(const CsrEdge&, const CsrEdge&) = default;
};

class CsrEdgeIterator
    : public boost::iterator_facade<CsrEdgeIterator, CsrEdge, boost::random_access_traversal_tag,
                                    CsrEdge, std::ptrdiff_t> {
  public:
    CsrEdgeIterator() = default;
    explicit CsrEdgeIterator(CsrEdge edge) : edge_(edge) {}

  private:
    friend class boost::iterator_core_access;
    [[nodiscard]] CsrEdge dereference() const { return edge_; }
    [[nodiscard]] bool equal(const CsrEdgeIterator& other) const {
        return edge_.at == other.edge_.at;
    }
    void increment() { ++edge_.at; }
    void decrement() { --edge_.at; }
    void advance(std::ptrdiff_t by) { edge_.at += static_cast<std::uint64_t>(by); }
    [[nodiscard]] std::ptrdiff_t distance_to(const CsrEdgeIterator& other) const {
        return static_cast<std::ptrdiff_t>(other.edge_.at - edge_.at);
    }
    CsrEdge edge_;
};

}  // namespace mandat::analysis

namespace boost {

/// Csr is a VertexListGraph, IncidenceGraph and AdjacencyGraph. Without direction means: each edge
/// stands in both rows, as Boost's algorithms for such graphs expect.
template <>
struct graph_traits<mandat::analysis::Csr> {
    using vertex_descriptor = std::uint32_t;
    using edge_descriptor = mandat::analysis::CsrEdge;
    using directed_category = directed_tag;
    using edge_parallel_category = disallow_parallel_edge_tag;
    struct traversal_category : virtual vertex_list_graph_tag,
                                virtual incidence_graph_tag,
                                virtual adjacency_graph_tag {};
    using vertices_size_type = std::uint32_t;
    using edges_size_type = std::uint64_t;
    using degree_size_type = std::uint32_t;
    using vertex_iterator = counting_iterator<std::uint32_t>;
    using adjacency_iterator = const std::uint32_t*;
    using out_edge_iterator = mandat::analysis::CsrEdgeIterator;
    static vertex_descriptor null_vertex() { return UINT32_MAX; }
};

template <>
struct property_map<mandat::analysis::Csr, vertex_index_t> {
    using type = typed_identity_property_map<std::uint32_t>;
    using const_type = type;
};

// Some of Boost's algorithms take their graph as Graph&, so that it may be const.
template <>
struct graph_traits<const mandat::analysis::Csr> : graph_traits<mandat::analysis::Csr> {};
template <>
struct property_map<const mandat::analysis::Csr, vertex_index_t>
    : property_map<mandat::analysis::Csr, vertex_index_t> {};

}  // namespace boost

namespace mandat::analysis {

using CsrTraits = boost::graph_traits<Csr>;

inline std::uint32_t num_vertices(const Csr& g) { return g.size(); }
inline std::pair<CsrTraits::vertex_iterator, CsrTraits::vertex_iterator> vertices(const Csr& g) {
    return {CsrTraits::vertex_iterator(0), CsrTraits::vertex_iterator(g.size())};
}
inline std::uint32_t source(const CsrEdge& e, const Csr&) { return e.source; }
inline std::uint32_t target(const CsrEdge& e, const Csr& g) { return g.targets[e.at]; }
inline std::uint32_t out_degree(std::uint32_t v, const Csr& g) {
    return static_cast<std::uint32_t>(g.begins[v + 1] - g.begins[v]);
}
inline std::pair<CsrEdgeIterator, CsrEdgeIterator> out_edges(std::uint32_t v, const Csr& g) {
    return {CsrEdgeIterator({v, g.begins[v]}), CsrEdgeIterator({v, g.begins[v + 1]})};
}
inline std::pair<const std::uint32_t*, const std::uint32_t*> adjacent_vertices(std::uint32_t v,
                                                                               const Csr& g) {
    return {g.targets.data() + g.begins[v], g.targets.data() + g.begins[v + 1]};
}
inline boost::typed_identity_property_map<std::uint32_t> get(boost::vertex_index_t, const Csr&) {
    return {};
}
inline std::uint32_t get(boost::vertex_index_t, const Csr&, std::uint32_t v) { return v; }

}  // namespace mandat::analysis
